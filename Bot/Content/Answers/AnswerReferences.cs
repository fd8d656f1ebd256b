using CsBot.Content.Guides;
using CsBot.Content.Reading;

namespace CsBot.Content.Answers;

/// <summary>What the topics of one language refer to: each other, and the steps and waits of the guides.</summary>
internal sealed class AnswerReferences(ContentFiles files, GuideLibrary guides, string language)
{
    private readonly HashSet<string> _topics = [];
    private readonly List<(string Topic, string File, int Line)> _mentioned = [];
    private readonly Guide[] _guides = [.. guides.All.Select(guide => guide.Id).Distinct().Select(id => guides.Get(id, language))];

    public void Declare(string topic) => _topics.Add(topic);

    public void ReferToTopic(string topic, string file, int line) => _mentioned.Add((topic, file, line));

    public void ReferToStep(string step, string file, int line)
    {
        if (_guides.All(guide => guide.FindStep(step) is null))
            files.Report(file, line, $"there is no step \"{step}\"; write the id of one that exists");
    }

    public void ReferToNext(NextAction next, string file, int line)
    {
        if (next.TopicId is { } topic)
            ReferToTopic(topic, file, line);
        else if (next.WaitId is { } wait && _guides.All(guide => guide.Troubleshooting.FindWait(wait) is null))
            files.Report(file, line, $"there is no wait \"{wait}\"; write one of the waits in troubleshooting.yaml");
        else if (next.GuideId is { } guide && !guides.Has(guide))
            files.Report(file, line, $"there is no guide \"{guide}\"; write the name of a folder in guides");
        else if (next.StepId is { } step && _guides.All(guide => guide.FindStep(step) is null))
            files.Report(file, line, $"\"{step}\" is neither a step nor one of: topic:ID, wait-ID, guide:ID, {string.Join(", ", NextAction.Words)}");
    }

    public void Check()
    {
        foreach ((string topic, string file, int line) in _mentioned)
        {
            if (!_topics.Contains(topic))
                files.Report(file, line, $"there is no topic \"{topic}\"; write the id of one that exists");
        }
    }
}
