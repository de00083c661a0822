import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const rels = (...list: [string, string, string, string?][]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target, mode]) => {
      const full = type.includes('/') ? type : `${R}/${type}`;
      return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
    })
    .join('')}</Relationships>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

/** A pixel, a macro project, a chart: bytes that nobody but their owner reads. */
const OPAQUE = new Uint8Array(400).map((_, i) => (i * 37) % 251);

const ORDERS = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">
<sheetPr codeName="Sheet1" filterMode="1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:F6"/>
<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="14.4" x14ac:dyDescent="0.3"/>
<cols><col min="1" max="1" width="14.5" customWidth="1"/><col min="2" max="2" width="9" hidden="1" customWidth="1"/><col min="3" max="16384" width="11.25" style="3" customWidth="1"/></cols>
<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>
<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="s"><v>4</v></c><c r="E2" t="s"><v>5</v></c><c r="F2" t="inlineStr"><is><t>Remark</t></is></c></row>
<row r="3" x14ac:dyDescent="0.3"><c r="A3" t="s"><v>6</v></c><c r="B3" s="2"><v>45981</v></c><c r="C3" t="s"><v>7</v></c><c r="D3"><v>10</v></c><c r="E3"><v>12.5</v></c><c r="F3" t="str"><f t="shared" ref="F3:F5" si="0">IF(D3&gt;5,"big","")</f><v>big</v></c></row>
<row r="4" hidden="1"><c r="A4" t="s"><v>8</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="str"><f t="shared" si="0"/><v></v></c></row>
<row r="5"><c r="A5" t="s"><v>9</v></c><c r="D5"><v>3.0000000000000004E-2</v></c><c r="E5"><f>D5*2</f></c><c r="F5" t="str"><f t="shared" si="0"/><v></v></c></row>
<row r="6"><c r="D6"><f>SUM(D3:D5)</f><v>10.03</v></c></row></sheetData>
<sheetProtection password="CC1A" sheet="1" formatCells="0"/><protectedRanges><protectedRange name="input" sqref="D3:E5"/></protectedRanges>
<autoFilter ref="A2:F5"><filterColumn colId="3"><filters><filter val="10"/></filters></filterColumn></autoFilter>
<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><phoneticPr fontId="1"/>
<conditionalFormatting sqref="D3:D5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule><cfRule type="colorScale" priority="7"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C3:C5"><formula1>Lists!$A$1:$A$2</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A3" r:id="rId3"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>
<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A3:A5" numberStoredAsText="1"/></ignoredErrors>
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="9" id="{1}"><xm:f>Lists!$A$1="x"</xm:f></x14:cfRule><xm:sqref>E3:E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const TABLE_SHEET = `${HEAD}<x:worksheet xmlns:x="${MAIN}" xmlns:r="${R}"><x:dimension ref="A1:B3"/><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Order no.</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>Qty</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c t='inlineStr'><x:is><x:t>S&#79;2</x:t></x:is></x:c><x:c><x:v>4</x:v></x:c></x:row></x:sheetData><x:tableParts count="1"><x:tablePart r:id="rId1"/></x:tableParts></x:worksheet>`;

const TABLE = `${HEAD}<table xmlns="${MAIN}" id="3" name="Table3" displayName="Lines" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Order no."/><tableColumn id="4" name="Qty" dataDxfId="0"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const LISTS = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`;

const STRINGS = `${HEAD}<sst xmlns="${MAIN}" count="10" uniqueCount="10"><si><t>Orders &amp; more</t></si><si><t>Order no.</t></si><si><t>Date</t></si><si><t>SKU</t></si><si><t>Qty</t></si><si><t>Price</t></si><si><r><rPr><b/></rPr><t>SO</t></r><r><t xml:space="preserve">1 </t></r></si><si><t>00123</t></si><si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si><si><t><![CDATA[a<b]]>_x000D_</t></si></sst>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="16"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`;

const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/><sheet name="Chart" sheetId="5" r:id="rId2"/><sheet name="Table's" sheetId="2" r:id="rId3"/><sheet name="Lists" sheetId="3" state="veryHidden" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Orders!$A$2:$F$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Orders!$2:$2</definedName><definedName name="Choices">Lists!$A$1:$A$2</definedName><definedName name="here" localSheetId="3">Lists!$A$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

/** A workbook with one of everything that a spreadsheet program may have left in it. */
export function richParts(): { [part: string]: Uint8Array } {
  const parts: { [part: string]: string | Uint8Array } = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${override('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')}${[1, 2, 3].map((n) => override(`xl/worksheets/sheet${n}.xml`, `${TYPE}.worksheet+xml`)).join('')}${override('xl/chartsheets/sheet1.xml', `${TYPE}.chartsheet+xml`)}${override('xl/styles.xml', `${TYPE}.styles+xml`)}${override('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`)}${override('xl/tables/table1.xml', `${TYPE}.table+xml`)}${override('xl/comments1.xml', `${TYPE}.comments+xml`)}${override('xl/calcChain.xml', `${TYPE}.calcChain+xml`)}${override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml')}${override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml')}${override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}${override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml')}</Types>`,
    '_rels/.rels': rels(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
      ['rId3', 'custom-properties', 'docProps/custom.xml'],
    ),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="6" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>Charts</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="5" baseType="lpstr"><vt:lpstr>Orders</vt:lpstr><vt:lpstr>Table's</vt:lpstr><vt:lpstr>Lists</vt:lpstr><vt:lpstr>Chart</vt:lpstr><vt:lpstr>Choices</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><!-- kept --></Properties>`,
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId3', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId4', 'worksheet', 'worksheets/../worksheets/sheet3.xml'],
      ['rId5', 'styles', 'styles.xml'],
      ['rId6', 'sharedStrings', 'sharedStrings.xml'],
      ['rId7', 'calcChain', 'calcChain.xml'],
      ['rId9', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ),
    'xl/worksheets/sheet1.xml': ORDERS,
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'hyperlink', 'https://example.com/?a=1&amp;b=2', 'External'],
      ['rId4', 'comments', '../comments1.xml'],
    ),
    'xl/worksheets/sheet2.xml': TABLE_SHEET,
    'xl/worksheets/_rels/sheet2.xml.rels': rels(['rId1', 'table', '../tables/table1.xml']),
    'xl/worksheets/sheet3.xml': LISTS,
    'xl/chartsheets/sheet1.xml': `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><drawing r:id="rId1"/></chartsheet>`,
    'xl/chartsheets/_rels/sheet1.xml.rels': rels(['rId1', 'drawing', '../drawings/drawing1.xml']),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': STRINGS,
    'xl/tables/table1.xml': TABLE,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>Mia</author></authors><commentList><comment ref="D3" authorId="0"><text><t>check</t></text></comment></commentList></comments>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="D6" i="1"/></calcChain>`,
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="urn:x"/>`,
    'xl/drawings/_rels/drawing1.xml.rels': rels(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
    'xl/drawings/vmlDrawing1.vml': '<xml><!-- a note -->\n</xml>',
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="urn:c"/>`,
    'xl/media/image1.png': OPAQUE,
    'xl/vbaProject.bin': OPAQUE,
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

export const richWorkbook = (): Uint8Array => zipSync(richParts());
