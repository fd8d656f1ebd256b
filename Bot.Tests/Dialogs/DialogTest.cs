namespace CsBot.Tests.Dialogs;

/// <summary>
/// A dialog over the real host, its state stored as JSON after every turn. Each dialog has five paths: straight through, answers known
/// already, wrong input then right, help midway, cancel midway. A test sees what the person sees, and looks where they are afterwards.
/// </summary>
public abstract class DialogTest : AppTest
{
    /// <summary>Says one thing after the other; gives the card that answers the last of them.</summary>
    protected async Task<CardView> SayAsync(params string[] words)
    {
        foreach (string said in words)
        {
            await Alex.SayAsync(said);
        }

        return Alex.Last;
    }

    /// <summary>Begins the guide and answers the questions before it; null for what is left out.</summary>
    protected async Task TriageAsync(string? invitation, string? account, string? done)
    {
        await Alex.SayAsync("start");
        await AnswerTriageAsync(invitation, account, done);
    }

    /// <summary>Taps through the questions as far as they are asked.</summary>
    protected async Task AnswerTriageAsync(string? invitation, string? account, string? done)
    {
        await AnswerAsync("What have you done so far?", "done", done);
        await AnswerAsync("Do you have the invitation email?", "invitation", invitation);
        await AnswerAsync("Do you have a Microsoft account?", "account", account);
    }

    private async Task AnswerAsync(string question, string id, string? choice)
    {
        if (Alex.Last.Summary != question)
        {
            return;
        }

        CardButton tapped = Alex.Last.Actions.First(button =>
            button.Json["data"]?["question"]?.GetValue<string>() == id && button.Json["data"]?["choice"]?.GetValue<string>() == choice);
        await Alex.ClickAsync(tapped.Title);
    }

    protected void AssertOffers(string button) => Assert.Contains(Alex.Last.Actions, action => action.Title == button);

    /// <summary>The step is on the screen, and "where am I" knows it too.</summary>
    protected async Task AssertAtStepAsync(int step, int done)
    {
        Alex.Last.Shows($"Step {step} of 14");
        CardView where = await Alex.SayAsync("where am i");
        Assert.Equal($"You are at step {step} of 14", where.Summary);
        Alex.Last.Shows($"{done} of 14 steps done");
    }

    /// <summary>No step is on the screen, and "where am I" says why.</summary>
    protected async Task AssertNotRunningAsync(string where)
    {
        Alex.Last.DoesNotShow("Step ");
        (await Alex.SayAsync("where am i")).Shows(where);
    }
}
