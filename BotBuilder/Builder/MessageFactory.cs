using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages. Each has lists to add attachments and entities to.</summary>
public static class MessageFactory
{
    /// <summary>A text message.</summary>
    public static Activity Text(string? text, string? ssml = default, string? inputHint = default) => Message(text, ssml, inputHint);

    /// <summary>A message with buttons that send their own title.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string? text = default, string? ssml = default, string? inputHint = default)
        => SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message with buttons that send their own title, for the given account ids.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = default,
        string? ssml = default,
        string? inputHint = default,
        IList<string>? toList = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(title => new CardAction(ActionTypes.ImBack, title, value: title)), text, ssml, inputHint, toList);
    }

    /// <summary>A message with buttons.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string? text = default, string? ssml = default, string? inputHint = default)
        => SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>A message with buttons, for the given account ids.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = default,
        string? ssml = default,
        string? inputHint = default,
        IList<string>? toList = default)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, [.. cardActions]);
        return message;
    }

    /// <summary>A message with a card or file.</summary>
    public static IMessageActivity Attachment(
        Attachment attachment, string? text = default, string? ssml = default, string? inputHint = default)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with cards or files, one below the other.</summary>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = default, string? ssml = default, string? inputHint = default)
        => WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with cards side by side.</summary>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments, string? text = default, string? ssml = default, string? inputHint = default)
        => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    private static Activity WithAttachments(
        string layout, IEnumerable<Attachment> attachments, string? text, string? ssml, string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static Activity Message(string? text, string? speak, string? inputHint) => new(ActivityTypes.Message)
    {
        Text = string.IsNullOrWhiteSpace(text) ? null : text,
        Speak = string.IsNullOrWhiteSpace(speak) ? null : speak,
        InputHint = inputHint ?? InputHints.AcceptingInput,
        Attachments = [],
        Entities = [],
    };
}
