using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>Writes JSON into a buffer that is kept per thread, so that an expansion allocates little but its result.</summary>
internal static class JsonOutput
{
    // Cards are sent as JSON, never put into HTML: escaping every non-ASCII letter would only make them larger.
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private const int KeptCapacity = 64 * 1024;
    private static readonly JsonWriterOptions _options = new() { Encoder = Encoder, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spare;

    public static string Write(TemplateNode node, Scope scope) =>
        Use((node, scope), static (writer, state) => state.node.Write(state.scope, writer), Encoding.UTF8.GetString);

    public static byte[] WriteBytes(TemplateNode node, Scope scope) =>
        Use((node, scope), static (writer, state) => state.node.Write(state.scope, writer), static bytes => bytes.ToArray());

    public static string Write(Value value) =>
        Use(value, static (writer, state) => state.WriteTo(writer), Encoding.UTF8.GetString);

    private static TResult Use<TState, TResult>(
        TState state, Action<Utf8JsonWriter, TState> write, Func<ReadOnlySpan<byte>, TResult> read)
    {
        // Taken, not shared: a null substitution may expand another template in the middle of this one.
        var buffer = _spare ?? new ArrayBufferWriter<byte>(4096);
        _spare = null;
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, _options))
            write(writer, state);
        var result = read(buffer.WrittenSpan);
        if (buffer.Capacity <= KeptCapacity)
            _spare = buffer;
        return result;
    }
}
