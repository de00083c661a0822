export { HEADER, HIGHLIGHTS, HUMAN_HEADER, ownColumnLook, SUBTITLE, sheetCellLook, TITLE } from '../../core/index';
