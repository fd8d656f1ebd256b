using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>The ids that a guide declares and refers to in one language, to find duplicates and dead ends.</summary>
internal sealed class CrossReferences(ContentFiles files)
{
    private readonly Dictionary<(string Kind, string Id), string> _declared = [];
    private readonly List<(string Kind, string Id, string File, int Line)> _references = [];

    public void DeclareStep(string id, string file, int line) => Declare("step", id, file, line);

    public void DeclareTrouble(string id, string file, int line) => Declare("trouble", id, file, line);

    public void DeclareScreen(string id, string file, int line) => Declare("screen", id, file, line);

    public void DeclareCondition(string id, string file, int line) => Declare("condition", id, file, line);

    public void ReferToStep(string id, string file, int line) => _references.Add(("step", id, file, line));

    public void ReferToTrouble(string id, string file, int line) => _references.Add(("trouble", id, file, line));

    public void DeclareWait(string id, string file, int line) => Declare("wait", id, file, line);

    public void ReferToWait(string id, string file, int line) => _references.Add(("wait", id, file, line));

    public void Check()
    {
        foreach ((string kind, string id, string file, int line) in _references)
        {
            if (id.Length > 0 && !_declared.ContainsKey((kind, id)))
                files.Report(file, line, $"there is no {kind} \"{id}\"; write the id of one that exists");
        }
    }

    private void Declare(string kind, string id, string file, int line)
    {
        if (id.Length > 0 && !_declared.TryAdd((kind, id), $"{file}:{line}"))
            files.Report(file, line, $"the {kind} id \"{id}\" is already used by {_declared[(kind, id)]}; choose another");
    }
}
