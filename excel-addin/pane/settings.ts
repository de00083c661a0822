export { columnIndex as columnOf, currentSettings, type SettingEntry, type SettingsEnd, settingsEnd } from '../../core';
