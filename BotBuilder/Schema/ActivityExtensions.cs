using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Reading mentions out of a message.</summary>
public static partial class ActivityExtensions
{
    /// <summary>Takes the bot's own mention out of the text, changes the activity and returns the text.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
        => activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;

    /// <summary>Takes the mentions of an account out of the text, changes the activity and returns the text.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            activity.Text = Without(activity.Text, mention);
        }
        return activity.Text;
    }

    private static string? Without(string? text, Mention mention)
    {
        if (text is null) return null;
        if (mention.Text is null)
        {
            string name = Regex.Escape(mention.Mentioned?.Name ?? string.Empty);
            return Regex.Replace(text, $"<at>{name}</at>", string.Empty, RegexOptions.IgnoreCase).Trim();
        }
        var inner = AtTag().Match(mention.Text);
        string marked = inner.Success ? $"<at>{inner.Groups[1].Value.Trim()}</at>" : mention.Text;
        return text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase)
            .Replace(marked, string.Empty, StringComparison.OrdinalIgnoreCase)
            .Trim();
    }

    [GeneratedRegex("<at>(.*)</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AtTag();
}
