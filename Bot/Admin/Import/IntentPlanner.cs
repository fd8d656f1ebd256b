using CsBot.Admin.Output;
using CsBot.Content.Answers;
using CsBot.Content.Words;

namespace CsBot.Admin.Import;

/// <summary>Adds the phrasings of intents to topics that there are. Intents have no answers, so they make no topics.</summary>
internal sealed class IntentPlanner(KnownContent content, string folder)
{
    private readonly ImportPlan _plan = new();
    private readonly HashSet<string> _added = [];

    /// <param name="pairs">INTENT=topic, as they were typed.</param>
    /// <exception cref="ImportException">A pair is wrong, or there is none.</exception>
    public ImportPlan Plan(string name, IReadOnlyList<Intent> intents, string[] pairs)
    {
        if (pairs.Length == 0)
        {
            string names = string.Join(", ", intents.Select(intent => $"{intent.Name} ({intent.Phrasings.Count})"));
            throw new ImportException(
                $"{name} is an export of intents: it has phrasings, but no answers, so no topic can be made of it. Say which topic answers an intent, "
                + $"as often as needed: --topic INTENT=TOPIC. The intents: {names}.",
                isMisuse: true);
        }

        foreach (IGrouping<string, Intent> topic in pairs.Select(pair => Read(pair, intents)).GroupBy(pair => pair.Topic, pair => pair.Intent))
        {
            Add(topic.Key, [.. topic.SelectMany(intent => intent.Phrasings)]);
        }

        return _plan;
    }

    private (string Topic, Intent Intent) Read(string pair, IReadOnlyList<Intent> intents)
    {
        if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } topic])
        {
            throw new ImportException($"\"{pair}\" is no pair; write --topic INTENT=TOPIC.", isMisuse: true);
        }

        Intent intent = intents.FirstOrDefault(one => one.Name == name)
            ?? throw new ImportException(
                $"There is no intent {name} with phrasings in this language; there are {string.Join(", ", intents.Select(one => one.Name))}.", isMisuse: true);
        return content.Answers.Find(topic) is not null && File.Exists(Path.Combine(folder, topic + TopicFile.Extension))
            ? (topic, intent)
            : throw new ImportException(
                $"There is no topic {topic} in {folder}; write the name of a file there, without {TopicFile.Extension}.", isMisuse: true);
    }

    private void Add(string id, List<(string Place, string Text)> phrasings)
    {
        List<(string Place, string Words)> fresh = [];
        foreach ((string place, string text) in phrasings)
        {
            string words = Draft.Line(text);
            if (Draft.Secrets(words) is { } secret)
            {
                _plan.Refused.Add(new ImportRemark(place, $"there may be a secret in it ({secret}); take it out"));
            }
            else if (content.TopicOf(words) is { } known)
            {
                _plan.There.Add(new ImportRemark(place, $"the topic {known} has this phrasing"));
            }
            else if (PlainText.Of(words).Length > 0 && _added.Add(PlainText.Of(words)))
            {
                fresh.Add((place, words));
            }
        }

        if (fresh.Count > 0)
        {
            Write(content.Answers.Find(id)!, fresh);
        }
    }

    private void Write(AnswerTopic topic, List<(string Place, string Words)> fresh)
    {
        string before = File.ReadAllText(Path.Combine(folder, topic.Id + TopicFile.Extension));
        string? text = TopicFile.WithMore(before, fresh.Select(one => one.Words));
        string[] faults = text is null ? ["its phrasings are not a list with one in each line; write them so"] : [.. content.Faults(topic.Id, text)];
        if (faults.Length > 0)
        {
            _plan.Refused.AddRange(faults.Select(fault => new ImportRemark(topic.Id + TopicFile.Extension, fault)));
            return;
        }

        _plan.Topics.Add(new ImportedTopic(topic.Id, topic.Title, fresh.Count, [Figure.Of(fresh.Count, "utterance", "utterances")], text!) { IsThere = true });
        _plan.Remarks.AddRange(
            from one in fresh
            let objection = content.Objection(one.Words)
            where objection is not null
            select new ImportRemark(one.Place, objection));
    }
}
