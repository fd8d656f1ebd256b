using System.Collections.Concurrent;
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
    private readonly ConcurrentQueue<ContentProblem> _problems = [];

    private ContentLoader()
    {
    }

    /// <exception cref="ContentException">Lists every mistake of every file.</exception>
    public static ContentSet Load(string cardsFolder) => new ContentLoader().ReadAsync(cardsFolder).GetAwaiter().GetResult();

    /// <summary>What does not need anything else is read beside the guides and the answers, which are the most.</summary>
    private async Task<ContentSet> ReadAsync(string folder)
    {
        Task<CardRenderer?> cards = Task.Run(() => ReadTemplates(Path.Combine(folder, CardRenderer.Folder)));
        Task<Spoken[]> languages = Task.Run(() => ReadLanguages(folder));
        Task<IReadOnlyList<LanguageWords>?> commands = Begin(() => WordsLoader.Load(folder, Commands.Spoken));
        Task<MailFacts?> mail = Begin(() => MailFactsLoader.Load(folder));
        Task<PageLibrary?> pages = Begin(() => PageLoader.Load(folder));
        GuideLibrary? guides = Try(() => GuideLoader.Load(folder));

        // Answers and the words of guides lead into the guides, so they are read when those are known.
        AnswerLibrary? answers = guides is null ? null : Try(() => AnswerLoader.Load(folder, guides));
        WordSet? words = await commands is { } spoken && guides is not null ? Try(() => GuideWords.Join(folder, spoken, guides)) : null;
        (CardRenderer? renderer, Spoken[] spokenIn, MailFacts? facts, PageLibrary? library) = (await cards, await languages, await mail, await pages);
        if (!_problems.IsEmpty)
        {
            throw new ContentException([.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
        }

        var sets = new List<ContentSet>();
        sets.AddRange(spokenIn.Select(language => new ContentSet(
            guides!, language.Strings.Texts, words!, renderer!.With(language.Strings.Labels), answers!, facts!, language.Replies, library!)
        { Languages = sets }));
        return sets[0];
    }

    private Spoken[] ReadLanguages(string folder)
    {
        IReadOnlyList<LabelUse> labels = LabelUse.FindAll(folder);
        return [.. TextLoader.Languages(folder).Select(language => ReadLanguage(folder, language, labels)).OfType<Spoken>()];
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
        Report(missing.Select(name => new ContentProblem($"{CardRenderer.Folder}/{name}", 1, "the template is missing; restore it from the last version")));
        return Directory.Exists(folder) ? Try(() => new CardRenderer(folder, new Dictionary<string, string>())) : null;
    }

    private sealed record Spoken(Strings Strings, CannedReplies Replies);

    private void Report(IEnumerable<ContentProblem> problems)
    {
        foreach (ContentProblem problem in problems)
        {
            _problems.Enqueue(problem);
        }
    }

    private Task<T?> Begin<T>(Func<T> load) where T : class => Task.Run(() => Try(load));

    private T? Try<T>(Func<T> load) where T : class
    {
        try
        {
            return load();
        }
        catch (ContentException error)
        {
            Report(error.Problems);
        }
        catch (CardTemplateException error)
        {
            Report([new ContentProblem($"{CardRenderer.Folder}/{error.File}", error.Line, error.Message)]);
        }

        return null;
    }
}
