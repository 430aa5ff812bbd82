import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './linkage.module.css';
import { ReviewPair } from './review-pair.tsx';
import { pairKey, type ReviewQueue, useReview } from './use-review.ts';

/** The pairs that wait for a person, one at a time. */
export function Review() {
  const t = useTexts();
  const review = useReview();
  useReviewKeys(review);
  return (
    <QueryView query={review.query}>
      {() =>
        review.pair === null ? (
          <ReviewDone review={review} />
        ) : (
          <div className={classes.review}>
            <PanelSection
              title={t('linkage.reviewTitle')}
              aside={
                <span className={classes.progress} role="status">
                  {t('linkage.reviewProgress', {
                    position: review.position,
                    count: review.total,
                  })}
                </span>
              }
            >
              <ReviewPair key={pairKey(review.pair)} pair={review.pair} />
              <ReviewButtons review={review} />
            </PanelSection>
          </div>
        )
      }
    </QueryView>
  );
}

function ReviewButtons({ review }: { readonly review: ReviewQueue }) {
  const t = useTexts();
  return (
    <div className={classes.buttons}>
      <Button size="sm" aria-keyshortcuts="j" onClick={() => review.decide('same')}>
        {t('linkage.accept')}
      </Button>
      <Button
        size="sm"
        variant="default"
        aria-keyshortcuts="n"
        onClick={() => review.decide('different')}
      >
        {t('linkage.reject')}
      </Button>
      <Button size="sm" variant="default" aria-keyshortcuts="s" onClick={review.later}>
        {t('linkage.later')}
      </Button>
      <Button
        size="sm"
        variant="subtle"
        aria-keyshortcuts="z"
        disabled={!review.canUndo}
        onClick={review.undo}
      >
        {t('linkage.undo')}
      </Button>
      <span className={classes.keys}>{t('linkage.keys')}</span>
    </div>
  );
}

function ReviewDone({ review }: { readonly review: ReviewQueue }) {
  const t = useTexts();
  if (review.unsaved > 0) {
    return <p role="status">{t('linkage.saving', { count: review.unsaved })}</p>;
  }
  return (
    <div>
      <p>{review.postponed > 0 ? t('linkage.reviewDone') : t('linkage.reviewAllDone')}</p>
      <div className={classes.buttons}>
        {review.postponed > 0 && (
          <Button variant="default" onClick={review.showPostponed}>
            {t('linkage.showLater', { count: review.postponed })}
          </Button>
        )}
        {review.canUndo && (
          <Button variant="subtle" onClick={review.undo}>
            {t('linkage.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** J, N, S and Z, outside of text fields and without modifiers. */
function useReviewKeys(review: ReviewQueue) {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      j: () => review.decide('same'),
      n: () => review.decide('different'),
      s: review.later,
      z: review.undo,
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) {
        return;
      }
      const action = actions[event.key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [review]);
}
