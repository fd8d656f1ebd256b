using CsBot.Admin.Output;
using CsBot.Content.Words;

namespace CsBot.Admin.Import;

/// <summary>Makes topics of entries: joins what is one, leaves what is there, and refuses what the bot would not load.</summary>
internal sealed class TopicPlanner(KnownContent content, string folder)
{
    private const int MaxTitle = 80;

    private readonly ImportPlan _plan = new();
    private readonly Dictionary<string, Draft> _byKey = [];
    private readonly Dictionary<string, Draft> _byWords = [];
    private readonly HashSet<string> _ids = [];

    public ImportPlan Plan(IReadOnlyList<FaqEntry> entries)
    {
        List<Draft> drafts = [];
        foreach (FaqEntry entry in entries.Where(entry => !entry.IsSmallTalk))
        {
            Draft draft = Draft.Of(entry);
            if (draft.Fault is { } fault)
            {
                _plan.Refused.Add(new ImportRemark(entry.Place, fault));
            }
            else if (!IsJoined(draft))
            {
                drafts.Add(draft);
            }
        }

        drafts.ForEach(Add);
        int smallTalk = entries.Count(entry => entry.IsSmallTalk);
        if (smallTalk > 0)
        {
            _plan.Notes.Add($"{Figure.Of(smallTalk, "entry is", "entries are")} small talk that comes with QnA Maker and left out; the bot has its own.");
        }

        return _plan;
    }

    /// <summary>It belongs to an earlier entry, or contradicts it.</summary>
    private bool IsJoined(Draft draft)
    {
        Draft? earlier = (draft.Entry.Key is { } key ? _byKey.GetValueOrDefault(key) : null)
            ?? _byWords.GetValueOrDefault(PlainText.Of(draft.Phrasings[0]));
        if (earlier is null)
        {
            Note(draft, draft);
        }
        else if (earlier.Answer != draft.Answer)
        {
            _plan.Refused.Add(new ImportRemark(draft.Entry.Place, $"it asks the same as {earlier.Entry.Place}, but has another answer; keep one of them"));
        }
        else
        {
            earlier.Join(draft);
            Note(draft, earlier);
        }

        return earlier is not null;
    }

    private void Note(Draft draft, Draft owner)
    {
        if (draft.Entry.Key is { } key)
        {
            _byKey.TryAdd(key, owner);
        }

        foreach (string words in draft.Phrasings)
        {
            _byWords.TryAdd(PlainText.Of(words), owner);
        }
    }

    private void Add(Draft draft)
    {
        string place = draft.Entry.Place, id = TopicId.Of(draft.Title, _ids);
        if ((content.TopicOf(draft.Phrasings[0]) ?? content.TopicOf(draft.Title)) is { } known)
        {
            _plan.There.Add(new ImportRemark(place, $"the topic {known} has this question"));
            return;
        }

        if (content.Answers.Find(id) is not null || File.Exists(Path.Combine(folder, id + TopicFile.Extension)))
        {
            string kept = $"there is a file {id}{TopicFile.Extension}, which stays as it is; give the question another title to add it";
            _plan.There.Add(new ImportRemark(place, kept));
            return;
        }

        string[] phrasings = [.. draft.Phrasings.Where(words => IsFree(draft, words))];
        (string text, IReadOnlyList<string> faults) = Write(draft, id, phrasings);
        if (faults.Count > 0)
        {
            _plan.Refused.AddRange(faults.Select(fault => new ImportRemark(place, fault)));
            return;
        }

        _ids.Add(id);
        _plan.Topics.Add(new ImportedTopic(id, draft.Title, phrasings.Length, draft.Places, text));
        _plan.Remarks.AddRange(Remarks(draft, phrasings).Select(remark => new ImportRemark(place, remark)));
    }

    /// <summary>The source is only for information; one that no card can show is no reason to refuse an answer.</summary>
    private (string Text, IReadOnlyList<string> Faults) Write(Draft draft, string id, string[] phrasings)
    {
        var file = new TopicFile(id, draft.Title, phrasings, draft.Answer);
        string text = file.ToText();
        string? source = draft.Entry.Source is { } named ? Draft.Line(named) : null;
        if (string.IsNullOrEmpty(source))
        {
            return (text, content.Faults(id, text));
        }

        string whole = (file with { Source = source }).ToText();
        IReadOnlyList<string> faults = content.Faults(id, whole);
        return faults.Count > 0 && content.Faults(id, text).Count == 0 ? (text, []) : (whole, faults);
    }

    private bool IsFree(Draft draft, string words)
    {
        Draft owner = _byWords[PlainText.Of(words)];
        string? other = content.TopicOf(words) is { } topic ? $"the topic {topic}" : owner != draft ? owner.Entry.Place : null;
        if (other is not null)
        {
            _plan.Remarks.Add(new ImportRemark(draft.Entry.Place, $"\"{words}\" was left out: {other} has it already"));
        }

        return other is null;
    }

    private IEnumerable<string> Remarks(Draft draft, string[] phrasings)
    {
        if (draft.Entry.Remark is { } remark)
        {
            yield return remark;
        }

        if (draft.Lost.Count > 0)
        {
            string lost = string.Join(" and ", draft.Lost);
            yield return $"{lost} in the answer was left out, since a card does not show it; see whether the words still make sense";
        }

        if (draft.Title.Length > MaxTitle)
        {
            yield return $"the title has {draft.Title.Length} letters, and stands on buttons; shorten it in the topic's file to {MaxTitle} or less";
        }

        foreach (string objection in phrasings.Select(content.Objection).OfType<string>())
        {
            yield return objection;
        }
    }
}
