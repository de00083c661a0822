import { ADD_IN, BUTTONS, RIBBON_ICONS } from './source';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams';

/** The unified manifest for Microsoft 365. `url` has no slash at its end. */
export function unifiedManifest(url: string, version: string): object {
  const icons = RIBBON_ICONS.map((size) => ({ size, url: `${url}/assets/icon-${size}.png` }));
  return {
    $schema: `${SCHEMA}.schema.json`,
    manifestVersion: '1.30',
    version,
    id: ADD_IN.unifiedId,
    name: { short: ADD_IN.name.en, full: ADD_IN.fullName.en },
    description: { short: ADD_IN.description.en, full: ADD_IN.longDescription.en },
    developer: {
      name: ADD_IN.provider,
      websiteUrl: `${url}/about.html`,
      privacyUrl: `${url}/about.html#privacy`,
      termsOfUseUrl: `${url}/about.html#terms`,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ADD_IN.accent,
    localizationInfo: { defaultLanguageTag: 'en-us', additionalLanguages: [{ languageTag: 'zh-cn', file: 'zh-cn.json' }] },
    validDomains: [new URL(url).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: [{ name: ADD_IN.api.name, minVersion: ADD_IN.api.version }] },
        runtimes: [
          {
            id: 'PaneRuntime',
            type: 'general',
            lifetime: 'long',
            code: { page: `${url}/taskpane.html` },
            actions: BUTTONS.map(({ id, action }) =>
              action === undefined ? { id, type: 'openPage', view: 'homeView' } : { id: action, type: 'executeFunction' },
            ),
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            requirements: { scopes: ['workbook'] },
            tabs: [
              {
                builtInTabId: 'TabHome',
                groups: [
                  {
                    id: 'OrderReviewGroup',
                    label: ADD_IN.group.en,
                    icons,
                    controls: BUTTONS.map(({ id, label, tip, action }) => ({
                      id,
                      type: 'button',
                      label: label.en,
                      icons,
                      supertip: { title: label.en, description: tip.en },
                      actionId: action ?? id,
                    })),
                  },
                ],
              },
            ],
          },
        ],
        alternates: [
          {
            hide: { customOfficeAddin: { officeAddinId: ADD_IN.id } },
            alternateIcons: {
              icon: { size: 64, url: `${url}/assets/icon-64.png` },
              highResolutionIcon: { size: 80, url: `${url}/assets/icon-80.png` },
            },
          },
        ],
      },
    ],
  };
}

/** The Chinese texts of the unified manifest, each under its place. */
export function unifiedChinese(): object {
  const group = 'extensions[0].ribbons[0].tabs[0].groups[0]';
  const zh = 'zh-CN';
  return {
    $schema: `${SCHEMA}.Localization.schema.json`,
    'name.short': ADD_IN.name[zh],
    'name.full': ADD_IN.fullName[zh],
    'description.short': ADD_IN.description[zh],
    'description.full': ADD_IN.longDescription[zh],
    [`${group}.label`]: ADD_IN.group[zh],
    ...Object.fromEntries(
      BUTTONS.flatMap(({ label, tip }, at) => [
        [`${group}.controls[${at}].label`, label[zh]],
        [`${group}.controls[${at}].supertip.title`, label[zh]],
        [`${group}.controls[${at}].supertip.description`, tip[zh]],
      ]),
    ),
  };
}
