using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Pages;
using CsBot.Content.Reading;
using CsBot.Content.Replies;
using CsBot.Content.Texts;
using CsBot.Content.Versions;

namespace CsBot.Preview.Files;

/// <summary>What can be shown of files that have mistakes. What cannot be read at all is taken from the content in use.</summary>
internal static class DraftParts
{
    public static ContentSet Read(string folder, ContentSet inUse)
    {
        var files = new ContentFiles(folder);
        GuideLibrary guides = GuideLoader.Read(files) ?? inUse.Guides;
        AnswerLibrary answers = AnswerLoader.Read(files, guides);
        CardRenderer? cards = Try(() => new CardRenderer(Path.Combine(folder, CardRenderer.Folder), new Dictionary<string, string>()));
        ContentSet parts = inUse with
        {
            Guides = guides,
            Answers = answers.All.Any(set => set.Language == GuideLibrary.DefaultLanguage) ? answers : inUse.Answers,
            Pages = Try(() => PageLoader.Load(folder)) ?? inUse.Pages,
        };
        var sets = new List<ContentSet>();
        sets.AddRange(inUse.Languages.Select(former => Speak(folder, former, parts, cards) with { Languages = sets }));
        return sets[0];
    }

    /// <summary>The parts in one language, by its strings of now where they can be read.</summary>
    private static ContentSet Speak(string folder, ContentSet former, ContentSet parts, CardRenderer? cards)
    {
        Strings? strings = Try(() => TextLoader.Load(folder, former.Language));
        return former with
        {
            Guides = parts.Guides,
            Answers = parts.Answers,
            Pages = parts.Pages,
            Texts = strings?.Texts ?? former.Texts,
            Cards = strings is null ? former.Cards : (cards ?? former.Cards).With(strings.Labels),
            Replies = Try(() => CannedReplies.Load(folder, former.Language)) ?? former.Replies,
        };
    }

    private static T? Try<T>(Func<T> load) where T : class
    {
        try
        {
            return load();
        }
        catch (Exception error) when (error is ContentException or CardTemplateException)
        {
            return null;
        }
    }
}
