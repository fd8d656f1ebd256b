using CsBot.Content.Texts;
using CsBot.Messages;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Carries a picture from one side of a request to the other, inside a message.</summary>
internal sealed class PictureCourier(MailDownload download, BotTexts texts)
{
    /// <summary>What Teams shows inside a message.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MaxPictures = 5;

    /// <summary>The message that shows it, or in words why there is none.</summary>
    public async Task<FetchedPicture> FetchAsync(Turn turn, string? address, CancellationToken cancellationToken)
    {
        // A turn that runs again takes what it has.
        if (!turn.Said.Files.TryGetValue(address ?? "", out (byte[]? Content, FileProblem? Problem) file))
        {
            file = await download.FetchAsync(address, turn.Context.TurnState.Get<IConnectorClient>(), cancellationToken);
            turn.Said.Files[address ?? ""] = file;
        }

        (byte[]? content, FileProblem? problem) = file;
        string? type = content is null ? null : PictureType.Of(content);
        string? refusal = problem is FileProblem.TooBig || content?.Length > MaxBytes ? texts.PictureTooBig
            : content is null ? texts.PictureAgain
            : type is null || !PictureType.IsShowable(content) ? texts.PictureRefused : null;
        return refusal is null ? new FetchedPicture(MessageOf(content!, type!), null, content!.Length) : new FetchedPicture(null, refusal, 0);
    }

    /// <summary>What the message carries beside its words: messages that show it, and a line for each kind of thing that stays behind.</summary>
    public async Task<Carried> FetchAllAsync(Turn turn, CancellationToken cancellationToken)
    {
        SaidPart[] parts = [.. turn.Said.Message.Parts.Where(IsCarried)];
        Carried pictures = await FetchAllAsync(turn, [.. parts.Where(part => part.Kind == SaidPartKind.Picture).Select(part => part.Address)], cancellationToken);
        return parts.All(part => part.Kind == SaidPartKind.Picture) ? pictures
            : pictures with { Left = [.. pictures.Left.Append(texts.SupportFileLeft).Distinct()] };
    }

    /// <summary>The same for pictures that came before.</summary>
    public async Task<Carried> FetchAllAsync(Turn turn, IReadOnlyList<string?> addresses, CancellationToken cancellationToken)
    {
        var messages = new List<Activity>();
        var left = new List<string>();
        foreach (string? address in addresses)
        {
            string? refusal = texts.SupportFileLeft;
            if (messages.Count < MaxPictures)
            {
                (Activity? message, refusal, _) = await FetchAsync(turn, address, cancellationToken);
                if (message is not null)
                {
                    messages.Add(message);
                }
            }

            if (refusal is not null)
            {
                left.Add(refusal);
            }
        }

        return new Carried(messages, [.. left.Distinct()]);
    }

    // A card is a preview of a link, whose address goes along in the words.
    private static bool IsCarried(SaidPart part) => part.Kind is not (SaidPartKind.Card or SaidPartKind.Other);

    private Activity MessageOf(byte[] content, string type)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Attachments =
        [
            new Attachment { ContentType = type, ContentUrl = $"data:{type};base64,{Convert.ToBase64String(content)}", Name = texts.PictureLine },
        ];
        return message;
    }
}

/// <param name="Message">Shows it; null where it cannot be shown.</param>
/// <param name="Refusal">Why not, in words.</param>
internal sealed record FetchedPicture(Activity? Message, string? Refusal, int Bytes);

/// <param name="Left">What stays behind, and why, in sentences.</param>
internal sealed record Carried(IReadOnlyList<Activity> Messages, IReadOnlyList<string> Left);
