import { officeHost } from '../office-host';
import { openPane } from '../open-pane';
import { mirrored } from './mirrored';
import type { Stage } from './stage';

const stage = (parent as unknown as { readonly orderReviewStage: Stage }).orderReviewStage;
const day = new URLSearchParams(location.search).get('date') ?? undefined;

// What is dropped on the pane is meant for the page around it.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  stage.take(event.dataTransfer?.files[0]);
});

void openPane(() => mirrored(officeHost(day), stage.mirror));
