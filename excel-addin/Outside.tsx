import { Link, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { Locale } from '../core';
import { words } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXL, maxWidth: '560px' },
  title: { margin: 0 },
});

/** What somebody sees who opens the pane's address in a browser. */
export function Outside({ locale }: { readonly locale: Locale }) {
  const styles = useStyles();
  const { title, text, steps, tryOut } = words(locale).outside;
  return (
    <main className={styles.page} lang={locale}>
      <Title3 as="h1" className={styles.title}>
        {title}
      </Title3>
      <Text>{text}</Text>
      <Text>{steps}</Text>
      <Link href="start.html">{tryOut}</Link>
    </main>
  );
}

/** The small window of a ribbon button. */
export function Message({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Text>{text}</Text>
    </main>
  );
}
