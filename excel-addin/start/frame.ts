import type { Stage } from './stage';

// Runs before Microsoft's library, which then finds an Excel.
(parent as unknown as { readonly orderReviewStage: Stage }).orderReviewStage.install(window);
