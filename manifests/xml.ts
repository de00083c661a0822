import { ADD_IN, BUTTONS, type Button, RIBBON_ICONS, type Text } from './source';

/** The add-in-only manifest, which every Excel from 2019 on reads. `url` has no slash at its end. */
export function xmlManifest(url: string, version: string): string {
  const page = `${url}/taskpane.html`;
  const icon = (size: number) => `${url}/assets/icon-${size}.png`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
           xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
           xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides"
           xsi:type="TaskPaneApp">
  <Id>${ADD_IN.id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${escaped(ADD_IN.provider)}</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  ${named('DisplayName', ADD_IN.name)}
  ${named('Description', ADD_IN.description)}
  <IconUrl DefaultValue="${icon(32)}"/>
  <HighResolutionIconUrl DefaultValue="${icon(64)}"/>
  <SupportUrl DefaultValue="${url}/about.html"/>
  <AppDomains>
    <AppDomain>${new URL(url).origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="${ADD_IN.api.name}" MinVersion="${ADD_IN.api.version}"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${page}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Pane.Url" lifetime="long"/>
        </Runtimes>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Group.Label"/>
            <Description resid="Welcome.Text"/>
            <LearnMoreUrl resid="About.Url"/>
          </GetStarted>
          <FunctionFile resid="Pane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="OrderReview.Group">
                <Label resid="Group.Label"/>
                ${icons('                ')}
${BUTTONS.map(control).join('\n')}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${RIBBON_ICONS.map((size) => `        <bt:Image id="Icon.${size}" DefaultValue="${icon(size)}"/>`).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="${page}"/>
        <bt:Url id="About.Url" DefaultValue="${url}/about.html"/>
      </bt:Urls>
      <bt:ShortStrings>
        ${string('Group.Label', ADD_IN.group)}
${BUTTONS.map(({ id, label }) => `        ${string(`${id}.Label`, label)}`).join('\n')}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${string('Welcome.Text', ADD_IN.welcome)}
${BUTTONS.map(({ id, tip }) => `        ${string(`${id}.Tip`, tip)}`).join('\n')}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function control({ id, action }: Button): string {
  const does =
    action === undefined
      ? `<Action xsi:type="ShowTaskpane">
                    <TaskpaneId>OrderReviewPane</TaskpaneId>
                    <SourceLocation resid="Pane.Url"/>
                  </Action>`
      : `<Action xsi:type="ExecuteFunction">
                    <FunctionName>${action}</FunctionName>
                  </Action>`;
  return `                <Control xsi:type="Button" id="OrderReview.${id}">
                  <Label resid="${id}.Label"/>
                  <Supertip>
                    <Title resid="${id}.Label"/>
                    <Description resid="${id}.Tip"/>
                  </Supertip>
                  ${icons('                  ')}
                  ${does}
                </Control>`;
}

const icons = (indent: string): string =>
  `<Icon>\n${RIBBON_ICONS.map((size) => `${indent}  <bt:Image size="${size}" resid="Icon.${size}"/>`).join('\n')}\n${indent}</Icon>`;

const named = (element: string, { en, 'zh-CN': zh }: Text): string =>
  `<${element} DefaultValue="${escaped(en)}">
    <Override Locale="zh-CN" Value="${escaped(zh)}"/>
  </${element}>`;

const string = (id: string, { en, 'zh-CN': zh }: Text): string =>
  `<bt:String id="${id}" DefaultValue="${escaped(en)}"><bt:Override Locale="zh-CN" Value="${escaped(zh)}"/></bt:String>`;

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
