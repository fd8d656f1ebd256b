using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>Reads troubleshooting.yaml of one language.</summary>
internal sealed class TroubleshootingReader(ContentFiles files, CrossReferences references, string file)
{
    private const int MaxConditions = 4;

    public Troubleshooting Read()
    {
        YamlMap map = YamlMap.Parse(files, file, files.ReadText(file), 0, "invitation", "screens", "conditions", "waits");
        YamlMap invitation = map.Map("invitation", "forwarded", "missing", "whoCanSend", "request");
        Condition[] conditions = [.. map.Maps("conditions", "id", "question", "hint", "fails", "fixer", "cure", "step", "holdsAfter").Select(ReadCondition)];
        if (conditions.Length > MaxConditions)
            map.Report(map.LineOf("conditions"), $"there are {conditions.Length} conditions; ask at most {MaxConditions} questions");
        if (map.Has("waits"))
            references.ReferToWait(Wait.Later, file, map.LineOf("waits"));
        return new Troubleshooting(
            new InvitationHelp(
                invitation.Markdown("forwarded"), invitation.Markdown("missing"), invitation.Markdown("whoCanSend"), invitation.Text("request")),
            [.. map.Maps("screens", "id", "sees", "step", "trouble").Select(ReadScreen)],
            conditions,
            [.. map.Maps("waits", "id", "what", "text", "step", "kind").Select(ReadWait)]);
    }

    private Screen ReadScreen(YamlMap map)
    {
        string? step = map.Has("step") ? ReadStep(map) : null;
        string? trouble = map.OptionalText("trouble");
        if (trouble is not null)
            references.ReferToTrouble(trouble, file, map.LineOf("trouble"));
        if (step is null == trouble is null)
            map.Report(map.Line, "a screen leads to one place; write either a step or a trouble");
        references.DeclareScreen(map.Text("id"), file, map.Line);
        return new Screen(map.Text("id"), map.Text("sees"), step, trouble);
    }

    private Condition ReadCondition(YamlMap map)
    {
        references.DeclareCondition(map.Text("id"), file, map.Line);
        return ReadWords(map);
    }

    private Condition ReadWords(YamlMap map) => new(
        map.Text("id"), map.Text("question"), map.Markdown("hint"), map.Text("fails"), map.Markdown("fixer"), map.Markdown("cure"),
        map.Has("step") ? ReadStep(map) : null)
    {
        HoldsAfter = map.OptionalMap("holdsAfter", TriageAnswer.Questions) is { } said ? ReadAnswers(said) : [],
    };

    private static TriageAnswer[] ReadAnswers(YamlMap map)
    {
        TriageAnswer[] answers = [.. TriageAnswer.Questions.Where(map.Has).Select(question => new TriageAnswer(question, map.Text(question)))];
        if (answers.Length == 0)
            map.Report(map.Line, $"this needs an answer; write one or more of: {string.Join(", ", TriageAnswer.Questions)}");
        return answers;
    }

    private Wait ReadWait(YamlMap map)
    {
        string id = map.Text("id");
        references.DeclareWait(id, file, map.Line);
        return new Wait(id, map.Text("what"), map.Markdown("text"), map.Has("step") ? ReadStep(map) : null)
        {
            Kind = map.Has("kind") ? map.Word<WaitKind>("kind") : WaitKind.Other,
        };
    }

    private string ReadStep(YamlMap map)
    {
        string step = map.Text("step");
        references.ReferToStep(step, file, map.LineOf("step"));
        return step;
    }
}
