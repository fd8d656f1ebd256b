using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>A part of a parsed template that writes itself for the data in scope.</summary>
internal abstract class TemplateNode
{
    /// <summary>Whether the data makes no difference, so that the result can be kept as bytes.</summary>
    public abstract bool IsConstant { get; }

    /// <summary>Writes exactly one JSON value.</summary>
    public abstract void Write(Scope scope, Utf8JsonWriter writer);

    /// <summary>Writes what this part contributes to the array around it: nothing, one item or many.</summary>
    public virtual void WriteItems(Scope scope, Utf8JsonWriter writer) => Write(scope, writer);

    /// <summary>Writes name and value; an undefined value leaves the property out.</summary>
    public virtual void WriteProperty(Scope scope, Utf8JsonWriter writer, JsonEncodedText name)
    {
        writer.WritePropertyName(name);
        Write(scope, writer);
    }
}

/// <summary>A part without expressions, as the bytes it expands to.</summary>
internal sealed class LiteralNode(byte[] json) : TemplateNode
{
    public override bool IsConstant => true;

    public override void Write(Scope scope, Utf8JsonWriter writer) => writer.WriteRawValue(json, skipInputValidation: true);

    public override void WriteItems(Scope scope, Utf8JsonWriter writer)
    {
        if (!json.AsSpan().SequenceEqual("null"u8))
            Write(scope, writer);
    }
}

/// <summary>A string with <c>${}</c> in it. Alone it keeps the type of its value; an array is spread into the array around it.</summary>
internal sealed class ExpressionNode(Expression expression) : TemplateNode
{
    public override bool IsConstant => expression is Constant;

    public override void Write(Scope scope, Utf8JsonWriter writer) => Evaluate(scope).WriteTo(writer);

    public override void WriteItems(Scope scope, Utf8JsonWriter writer)
    {
        var value = Evaluate(scope);
        if (value.Kind == ValueKind.Array)
        {
            for (int i = 0; i < value.Count; i++)
                value.Item(i).WriteTo(writer);
        }
        else if (value.Kind != ValueKind.Null)
        {
            value.WriteTo(writer);
        }
    }

    public override void WriteProperty(Scope scope, Utf8JsonWriter writer, JsonEncodedText name)
    {
        var value = Evaluate(scope);
        if (value.Kind == ValueKind.Undefined)
            return;
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    public Value Evaluate(Scope scope) => expression.EvaluateOrKeep(scope);
}

/// <summary>An array; nested arrays are flattened into it, as the language has it.</summary>
internal sealed class ArrayNode(TemplateNode[] items) : TemplateNode
{
    public override bool IsConstant => Array.TrueForAll(items, item => item.IsConstant);

    public override void Write(Scope scope, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        WriteItems(scope, writer);
        writer.WriteEndArray();
    }

    public override void WriteItems(Scope scope, Utf8JsonWriter writer)
    {
        foreach (var item in items)
            item.WriteItems(scope, writer);
    }
}
