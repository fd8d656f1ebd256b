using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Requests;

/// <summary>A picture goes along with a request, after the customer has said so: nobody can take a secret out of a picture.</summary>
internal sealed class RequestPictures(OwnRequests own, TicketStore store, TicketDesk desk, MailDownload download, CustomerLimits limits, HeldBack held, BotTexts texts) : ICommandGroup
{
    /// <summary>What Teams shows inside a message.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>An attached picture, while one is awaited.</summary>
    public const string Send = "picture.send";

    private const string Begin = "mine.picture";

    IEnumerable<Command> ICommandGroup.Commands => [own.Command(Begin, BeginAsync), new(Send, SendAsync) { IsInner = true }];

    /// <summary>The customer agrees that the next picture goes to the team.</summary>
    private async Task BeginAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (!await limits.HasRoomAsync(turn, new Amount(Pictures: 1), cancellationToken))
        {
            await RefuseAsync(turn, ticket, cancellationToken);
            return;
        }

        if (ticket.IsOpen)
        {
            turn.Chat.Diagnostics.PictureFor = ticket.Number;
        }

        turn.Say(ticket.IsOpen ? texts.PictureWanted : texts.TicketGone);
    }

    private async Task<Next> SendAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.IsFileAnswered = true;
        Ticket? ticket = await store.FindAsync(turn.Chat.Diagnostics.PictureFor, cancellationToken);
        if (!await limits.HasRoomAsync(turn, new Amount(Pictures: 1), cancellationToken))
        {
            await RefuseAsync(turn, ticket, cancellationToken);
            return Next.Wait;
        }

        (byte[]? content, FileProblem? problem) = await FetchAsync(turn.Said.Mail!.Picture!, cancellationToken);
        string? type = content is null ? null : PictureType.Of(content);
        string? refusal = problem is FileProblem.TooBig || content?.Length > MaxBytes ? texts.PictureTooBig
            : content is null ? texts.MailFileGone
            : type is null ? texts.PictureRefused
            : ticket is not { IsOpen: true } ? texts.TicketGone : null;
        if (refusal is not null)
        {
            turn.Say(refusal);
        }
        else if (await limits.TakeAsync(turn, new Amount(Pictures: 1, Bytes: content!.Length), cancellationToken)
            && await CarryAsync(turn, ticket!, content, type!, cancellationToken) is null)
        {
            turn.Chat.Diagnostics.PictureFor = null;
            turn.Say(texts.PictureSent.With(("number", ticket!.Number)));
        }
        else
        {
            await RefuseAsync(turn, ticket, cancellationToken);
        }

        return Next.Wait;
    }

    private async Task RefuseAsync(Turn turn, Ticket? ticket, CancellationToken cancellationToken)
    {
        await desk.HoldBackAsync(turn, ticket, cancellationToken);
        await held.TellAsync(turn, cancellationToken);
    }

    /// <summary>A turn that runs again takes what it has.</summary>
    private async Task<(byte[]? Content, FileProblem? Problem)> FetchAsync(AttachedPicture picture, CancellationToken cancellationToken) =>
        (picture.Fetched ??= await download.FetchAsync(picture.Address, cancellationToken)) is { } fetched ? fetched : default;

    private async Task<TicketRefusal?> CarryAsync(Turn turn, Ticket ticket, byte[] content, string type, CancellationToken cancellationToken)
    {
        TicketActor by = OwnRequests.CustomerOf(ticket, turn);
        if (await desk.ActAsync(turn, ticket, new TicketAct(TicketAction.Comment, by, texts.PictureLine), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var message = (Activity)Activity.CreateMessageActivity();
        message.Attachments =
        [
            new Attachment { ContentType = type, ContentUrl = $"data:{type};base64,{Convert.ToBase64String(content)}", Name = texts.PictureLine },
        ];
        string? copy = await desk.SayInThreadAsync(turn, ticket, message, cancellationToken);
        TicketDesk.Record(turn, ticket, new TicketEntry(TicketEvent.Picture, by, null, Copy: copy));
        return null;
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
