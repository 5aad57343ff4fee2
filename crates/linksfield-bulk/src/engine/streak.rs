//! Pauses a run whose rows fail one after the other.

use super::session::Session;
use crate::store::Claimed;

impl Session {
    /// A row was executed.
    pub(super) async fn succeeded(&mut self) {
        if self.is_failing {
            // If the database fails, the next heartbeat finds the counts.
            self.is_failing = self.context.store.end_streaks(self.context.run.id).await.is_err();
        }
    }

    /// A row was refused. The reason may be the same for all rows.
    pub(super) async fn refused(&mut self, reason: &str) {
        let most = i64::from(self.context.run.settings.most_refusals);
        if most == 0 {
            return;
        }
        self.is_failing = true;
        // A count that the database did not store is missing, and the run pauses a row later.
        let count = self.context.store.count_refusal(self.context.run.id).await.unwrap_or(0);
        if count >= most {
            let reason =
                format!("{count} rows were refused one after the other, the last one: {reason}");
            self.pause(&reason).await;
        }
    }

    /// The outcome of a row is not known. If the server gives the same answer to row after row, the answer is a refusal that
    /// the specification does not document, or something is wrong with the server: the next rows would only add to what has
    /// to be checked.
    ///
    /// A row counts once, when its first request was answered. Rows without an answer do not count: a network comes back.
    pub(super) async fn doubted(&mut self, item: &Claimed) {
        let most = i64::from(self.context.run.settings.most_refusals);
        let Some(doubt) = item.doubt.as_ref().filter(|_| most > 0 && item.tries == 1) else {
            return;
        };
        let Some(answer) = &doubt.answer else { return };
        self.is_failing = true;
        let count = self.context.store.count_answer(self.context.run.id, answer).await.unwrap_or(0);
        if count >= most {
            let message = doubt.message.as_ref();
            let message = message.map(|message| format!("; the last one: {message}"));
            let reason = format!(
                "{count} rows one after the other got the same answer, {answer}, which does not tell whether they were executed{}",
                message.unwrap_or_default()
            );
            self.pause(&reason).await;
        }
    }
}
