using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Requests;

/// <summary>A picture goes along with a request, after the customer has said so: nobody can take a secret out of a picture.</summary>
internal sealed class RequestPictures(OwnRequests own, TicketStore store, TicketDesk desk, MailDownload download, BotTexts texts) : ICommandGroup
{
    /// <summary>What Teams shows inside a message.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>An attached picture, while one is awaited.</summary>
    public const string Send = "picture.send";

    private const string Begin = "mine.picture";

    /// <summary>How the history calls the picture itself.</summary>
    private const string Picture = "Picture";

    IEnumerable<Command> ICommandGroup.Commands => [own.Command(Begin, BeginAsync), new(Send, SendAsync)];

    /// <summary>The customer agrees that the next picture goes to the team.</summary>
    private Task BeginAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket.IsOpen)
        {
            turn.Chat.Diagnostics.PictureFor = ticket.Number;
        }

        turn.Say(ticket.IsOpen ? texts.PictureWanted : texts.TicketGone);
        return Task.CompletedTask;
    }

    private async Task<Next> SendAsync(Turn turn, CancellationToken cancellationToken)
    {
        AttachedPicture picture = turn.Said.Mail!.Picture!;
        (byte[]? content, FileProblem? problem) = await download.FetchAsync(picture.Address, turn.Context.TurnState.Get<IConnectorClient>(), cancellationToken);
        string? type = content is null ? null : PictureType.Of(content);
        string? refusal = problem is FileProblem.TooBig || content?.Length > MaxBytes ? texts.PictureTooBig
            : content is null ? texts.MailFileGone
            : type is null ? texts.PictureRefused : null;
        if (refusal is null && await store.FindAsync(turn.Chat.Diagnostics.PictureFor, cancellationToken) is { IsOpen: true } ticket)
        {
            await CarryAsync(turn, ticket, content!, type!, cancellationToken);
            turn.Chat.Diagnostics.PictureFor = null;
            refusal = texts.PictureSent.With(("number", ticket.Number));
        }

        turn.IsFileAnswered = true;
        turn.Say(refusal ?? texts.TicketGone);
        return Next.Wait;
    }

    private async Task CarryAsync(Turn turn, Ticket ticket, byte[] content, string type, CancellationToken cancellationToken)
    {
        TicketActor by = OwnRequests.CustomerOf(ticket, turn);
        await desk.ActAsync(turn, ticket, new TicketAct(TicketAction.Comment, by, texts.PictureLine), cancellationToken);
        var message = (Activity)Activity.CreateMessageActivity();
        message.Attachments =
        [
            new Attachment { ContentType = type, ContentUrl = $"data:{type};base64,{Convert.ToBase64String(content)}", Name = texts.PictureLine },
        ];
        string? copy = await desk.SayInThreadAsync(turn, ticket, message, cancellationToken);
        TicketDesk.Record(turn, ticket, new TicketEntry(Picture, by, null, Copy: copy));
    }
}

/// <summary>Knows pictures by how they begin, whatever their name says.</summary>
internal static class PictureType
{
    /// <summary>The media type of what Teams shows inside a message; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
        : content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith("GIF8"u8) ? "image/gif"
        : null;
}
