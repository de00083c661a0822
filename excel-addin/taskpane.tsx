import { officeHost } from './office-host';
import { openPane } from './open-pane';

void openPane(officeHost);
