import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { usePane } from './context';
import { Finding } from './Finding';
import type { Item } from './state';

const useStyles = makeStyles({
  scroll: { overflowY: 'auto', flexGrow: 1, flexBasis: 0, minHeight: '260px', contain: 'strict' },
  list: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
});

/** Only what is in sight is drawn, so that ten thousand findings scroll like ten. */
export function FindingList({ items }: { readonly items: readonly Item[] }) {
  const styles = useStyles();
  const { state, w } = usePane();
  const scroll = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? 36 : 64),
    getItemKey: (index) => keyOf(items[index]!, index),
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroll} className={styles.scroll} aria-label={w.list.label} tabIndex={0}>
      <ul className={styles.list} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={list.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            <ListItem item={items[index]!} open={state.open} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = (item: Item, index: number): string => (item.kind === 'group' ? `group ${item.title}` : `${index} ${item.id}`);

function ListItem({ item, open }: { readonly item: Item; readonly open: string | undefined }) {
  if (item.kind === 'finding') return <Finding id={item.id} finding={item.finding} isOpen={open === item.id} />;
  return <Group {...item} />;
}

function Group({ title, count, rows }: Extract<Item, { kind: 'group' }>) {
  const styles = useStyles();
  const { actions, w } = usePane();
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <Badge appearance="tint" color="informative" size="small">
        {count}
      </Badge>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={w.list.copyGroup(title)}
        onClick={() => void actions.copy(rows, title)}
      >
        <Caption1>{w.list.copy}</Caption1>
      </Button>
    </div>
  );
}
