using System.Text.Json;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>What names mean while one template is expanded. One per expansion, never shared between threads.</summary>
internal sealed class Scope(JsonElement root, JsonElement host, Func<string, object?>? nullSubstitution)
{
    private readonly Value _root = Value.FromJson(root);
    private readonly Value _host = Value.FromJson(host);
    private Value _data = Value.FromJson(root);
    private Value _index;

    public Value Lookup(string name) => name switch
    {
        "$data" => _data,
        "$root" => _root,
        "$index" => _index,
        "$host" => _host,
        _ => _data.Property(name),
    };

    /// <summary>What stands for a path that the data does not have.</summary>
    public Value Substitute(string path) =>
        nullSubstitution?.Invoke(path) is { } substitute ? Value.FromObject(substitute) : Value.FromText($"${{{path}}}");

    /// <summary>Evaluates a <c>$data</c> in the outer scope; disposing what is returned comes back to that scope.</summary>
    public OuterScope Enter(Expression? data, out DataContexts contexts)
    {
        contexts = data is null ? default : new DataContexts(data.EvaluateOrKeep(this));
        return new OuterScope(this, _data, _index);
    }

    public void Select(Value data) => _data = data;

    public void Select(Value data, int index)
    {
        _data = data;
        _index = Value.FromNumber(index);
    }

    public readonly ref struct OuterScope(Scope scope, Value data, Value index)
    {
        public void Dispose()
        {
            scope._data = data;
            scope._index = index;
        }
    }
}

/// <summary>The data an object is written for: once as it is, once for a value, or once for each item of an array.</summary>
internal readonly struct DataContexts(Value data)
{
    public int Length => data.Kind == ValueKind.Array ? data.Count : 1;

    public void Select(Scope scope, int index)
    {
        if (data.Kind == ValueKind.Array)
            scope.Select(data.Item(index), index);
        else if (data.Kind != ValueKind.Undefined)
            scope.Select(data);
    }
}
