using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Invitations;
using CsBot.Content.Pages;
using CsBot.Content.Reading;
using CsBot.Content.Replies;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;

namespace CsBot.Content.Versions;

/// <summary>Loads everything in Cards/, strictly: one mistake anywhere and nothing is loaded.</summary>
internal sealed class ContentLoader
{
    private readonly List<ContentProblem> _problems = [];

    private ContentLoader()
    {
    }

    /// <exception cref="ContentException">Lists every mistake of every file.</exception>
    public static ContentSet Load(string cardsFolder) => new ContentLoader().Read(cardsFolder);

    private ContentSet Read(string folder)
    {
        GuideLibrary? guides = Try(() => GuideLoader.Load(folder));
        CardRenderer? cards = ReadTemplates(Path.Combine(folder, CardRenderer.Folder));
        IReadOnlyList<LabelUse> labels = LabelUse.FindAll(folder);
        Spoken[] languages = [.. TextLoader.Languages(folder).Select(language => ReadLanguage(folder, language, labels)).OfType<Spoken>()];
        IReadOnlyList<LanguageWords>? commands = Try(() => WordsLoader.Load(folder, Commands.Spoken));
        MailFacts? mail = Try(() => MailFactsLoader.Load(folder));
        PageLibrary? pages = Try(() => PageLoader.Load(folder));

        // Answers and the words of guides lead into the guides, so they are read when those are known.
        AnswerLibrary? answers = guides is null ? null : Try(() => AnswerLoader.Load(folder, guides));
        WordSet? words = guides is null || commands is null ? null : Try(() => GuideWords.Join(folder, commands, guides));
        if (_problems.Count > 0)
        {
            throw new ContentException(_problems);
        }

        var sets = new List<ContentSet>();
        sets.AddRange(languages.Select(language => new ContentSet(
            guides!, language.Strings.Texts, words!, cards!.With(language.Strings.Labels), answers!, mail!, language.Replies, pages!)
        { Languages = sets }));
        return sets[0];
    }

    /// <summary>The strings and replies of one language; null where they have mistakes.</summary>
    private Spoken? ReadLanguage(string folder, string language, IReadOnlyList<LabelUse> labels)
    {
        Strings? strings = Try(() => TextLoader.Load(folder, language, labels));
        CannedReplies? replies = Try(() => CannedReplies.Load(folder, language));
        return strings is null || replies is null ? null : new Spoken(strings, replies);
    }

    private CardRenderer? ReadTemplates(string folder)
    {
        string[] missing = [.. CardRenderer.Needed.Where(name => !File.Exists(Path.Combine(folder, name)))];
        _problems.AddRange(missing.Select(name => new ContentProblem($"{CardRenderer.Folder}/{name}", 1, "the template is missing; restore it from the last version")));
        return Directory.Exists(folder) ? Try(() => new CardRenderer(folder, new Dictionary<string, string>())) : null;
    }

    private sealed record Spoken(Strings Strings, CannedReplies Replies);

    private T? Try<T>(Func<T> load) where T : class
    {
        try
        {
            return load();
        }
        catch (ContentException error)
        {
            _problems.AddRange(error.Problems);
        }
        catch (CardTemplateException error)
        {
            _problems.Add(new ContentProblem($"{CardRenderer.Folder}/{error.File}", error.Line, error.Message));
        }

        return null;
    }
}
