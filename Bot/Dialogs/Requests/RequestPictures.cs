using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Requests;

/// <summary>A picture goes along with a request, after the customer has said so: nobody can take a secret out of a picture.</summary>
public sealed class RequestPictures(TicketDesk desk, Trail trail, MailDownload download, RequestCommands requests, BotTexts texts) : ICommandGroup
{
    /// <summary>What Teams shows inside a message.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>An attached picture, while one is awaited.</summary>
    public const string Send = "picture.send";

    private const string Begin = "mine.picture";

    /// <summary>How the history calls the picture itself.</summary>
    private const string Picture = "Picture";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
        [(Begin, (dc, input, token) => requests.WithOwnAsync(dc, input, BeginAsync, token)), (Send, SendAsync)];

    /// <summary>The customer agrees that the next picture goes to the team.</summary>
    private async Task BeginAsync(ITurnContext turnContext, Ticket ticket, UserInput input, CancellationToken cancellationToken)
    {
        bool open = TicketDesk.IsOpen(ticket);
        if (open)
        {
            (await trail.OfAsync(turnContext, cancellationToken)).PictureFor = ticket.Number;
        }

        await turnContext.SendActivityAsync(open ? texts.PictureWanted : texts.TicketGone, cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> SendAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        TrailState known = await trail.OfAsync(dc.Context, cancellationToken);
        AttachedPicture picture = dc.Context.TurnState.Get<MailCheck>()!.Picture!;
        (byte[]? content, FileProblem? problem) = await download.FetchAsync(picture.Address, cancellationToken);
        string? type = content is null ? null : PictureType.Of(content);
        string? refusal = problem is FileProblem.TooBig || content?.Length > Largest ? texts.PictureTooBig
            : content is null ? texts.MailFileGone
            : type is null ? texts.PictureRefused : null;
        if (refusal is null && await desk.FindAsync(known.PictureFor, cancellationToken) is { } ticket && TicketDesk.IsOpen(ticket))
        {
            await CarryAsync(dc.Context, ticket, (content!, type!), cancellationToken);
            known.PictureFor = null;
            refusal = texts.PictureSent.With(("number", ticket.Number));
        }

        dc.Context.TurnState.Set(new MailCheck(null, null));
        await dc.Context.SendActivityAsync(refusal ?? texts.TicketGone, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task CarryAsync(ITurnContext turnContext, Ticket ticket, (byte[] Content, string Type) picture, CancellationToken cancellationToken)
    {
        TicketActor by = RequestCommands.CustomerOf(ticket, turnContext);
        await desk.ActAsync(turnContext, ticket, new TicketAct(TicketAction.Comment, by, texts.PictureLine), cancellationToken);
        var message = (Activity)Activity.CreateMessageActivity();
        message.Attachments =
        [
            new Attachment { ContentType = picture.Type, ContentUrl = $"data:{picture.Type};base64,{Convert.ToBase64String(picture.Content)}", Name = texts.PictureLine },
        ];
        string? copy = await desk.SayInThreadAsync(turnContext, ticket, message, cancellationToken);
        desk.Record(turnContext, ticket, new TicketEntry(Picture, by, null, Copy: copy));
    }
}

/// <summary>Knows pictures by how they begin, whatever their name says.</summary>
public static class PictureType
{
    /// <summary>The media type of what Teams shows inside a message; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
        : content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith("GIF8"u8) ? "image/gif"
        : null;
}
