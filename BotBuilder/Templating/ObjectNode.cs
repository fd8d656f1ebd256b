using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>An object: repeated for each item of <paramref name="data"/>, dropped when <paramref name="when"/> is not true.</summary>
internal sealed class ObjectNode(KeyValuePair<JsonEncodedText, TemplateNode>[] properties, Expression? data, Expression? when) : TemplateNode
{
    public override bool IsConstant =>
        data is null && when is null && Array.TrueForAll(properties, property => property.Value.IsConstant);

    public override void Write(Scope scope, Utf8JsonWriter writer)
    {
        using var outer = scope.Enter(data, out var contexts);
        int survivors = 0;
        for (int i = 0; i < contexts.Length && survivors < 2; i++)
        {
            if (IsShown(scope, contexts, i))
                survivors++;
        }
        if (survivors == 0)
            writer.WriteNullValue();
        else if (survivors == 1)
            WriteEach(scope, contexts, writer);
        else
            WriteArray(scope, contexts, writer);
    }

    public override void WriteItems(Scope scope, Utf8JsonWriter writer)
    {
        using var outer = scope.Enter(data, out var contexts);
        WriteEach(scope, contexts, writer);
    }

    private void WriteArray(Scope scope, DataContexts contexts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        WriteEach(scope, contexts, writer);
        writer.WriteEndArray();
    }

    private void WriteEach(Scope scope, DataContexts contexts, Utf8JsonWriter writer)
    {
        for (int i = 0; i < contexts.Length; i++)
        {
            if (IsShown(scope, contexts, i))
                WriteObject(scope, writer);
        }
    }

    private bool IsShown(Scope scope, DataContexts contexts, int index)
    {
        contexts.Select(scope, index);
        return when is null || when.Evaluate(scope, substitute: false) is { Kind: ValueKind.Boolean, IsTrue: true };
    }

    private void WriteObject(Scope scope, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
            value.WriteProperty(scope, writer, name);
        writer.WriteEndObject();
    }
}
