import { useState } from 'preact/hooks';
import type { ListedSetting, State } from '../view';
import type { SidebarWords } from './words';

interface Props {
  readonly state: State;
  readonly words: SidebarWords;
  readonly isIdle: boolean;
  readonly onSave: (setting: ListedSetting, value: string) => void;
}

export function Settings({ state, words, isIdle, onSave }: Props) {
  return (
    <section>
      <p>{words.settings.text}</p>
      {!state.settingsEnd && <p class="note">{words.settings.noSheet}</p>}
      {state.settings.map((setting) => (
        <Setting key={`${setting.key} ${setting.value ?? ''}`} setting={setting} words={words} isIdle={isIdle} onSave={onSave} />
      ))}
    </section>
  );
}

function Setting({ setting, words, isIdle, onSave }: Omit<Props, 'state'> & { readonly setting: ListedSetting }) {
  const { key, meaning, standard, value = '' } = setting;
  const [text, setText] = useState(value);
  const save = (event: Event) => {
    event.preventDefault();
    if (isIdle && text !== value) onSave(setting, text.trim());
  };
  return (
    <form class="setting" onSubmit={save}>
      <label>
        {key}
        <input value={text} placeholder={words.settings.unset} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      {text !== value && (
        <button type="submit" class="main" disabled={!isIdle} aria-label={words.settings.save(key)}>
          {words.settings.saveShort}
        </button>
      )}
      <p class="note">{[meaning, standard && words.settings.standard(standard)].filter(Boolean).join(' · ')}</p>
    </form>
  );
}
