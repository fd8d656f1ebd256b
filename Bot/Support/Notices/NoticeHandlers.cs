using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Support.Actions;
using CsBot.Turns;

namespace CsBot.Support.Notices;

/// <summary>Shows the form of a notice again, as it was filled in.</summary>
internal sealed class NoticeChangeHandler(NoticeDesk desk) : ICardActionHandler
{
    public string Verb => "notice.change";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        desk.Change(turn, data);
        return Task.CompletedTask;
    }
}

/// <summary>Shows what customers will see, to the person who clicked alone.</summary>
internal sealed class NoticePreviewHandler(NoticeDesk desk) : ICardActionHandler
{
    public string Verb => "notice.preview";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) => desk.PreviewAsync(turn, data, cancellationToken);
}

/// <summary>Sends the notice.</summary>
internal sealed class NoticeSendHandler(NoticeDesk desk) : ICardActionHandler
{
    public string Verb => "notice.send";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) => desk.SendAsync(turn, data, cancellationToken);
}

/// <summary>Stops what has not been sent yet.</summary>
internal sealed class NoticeStopHandler(NoticeDesk desk) : ICardActionHandler
{
    public string Verb => "notice.stop";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) => desk.StopAsync(turn, data, cancellationToken);
}

/// <summary>Nothing is sent, and nothing was kept.</summary>
internal sealed class NoticeCancelHandler(NoticeCards cards, BotTexts texts) : ICardActionHandler
{
    public string Verb => "notice.cancel";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        turn.ShowInPlace(cards.Line(texts.NoticeCancelled));
        return Task.CompletedTask;
    }
}
