using System.Text.Json;
using System.Text.Unicode;

namespace CsBot.Hosting.Security;

/// <summary>Reads an activity's JSON once without building anything, and finds what no channel sends.</summary>
internal ref struct ActivityScan
{
    private const int MaxIdBytes = 1024;

    private static readonly JsonSerializerOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = ReaderDepth };

    /// <summary>Deeper than any limit, so that the depth is named rather than taken for a mistake in the JSON.</summary>
    private const int ReaderDepth = 1000;

    private readonly SecurityOptions _limits;
    private Utf8JsonReader _reader;
    private string _name = "";
    private string _topName = "";
    private bool _isInList;
    private int _attachments;

    private ActivityScan(ReadOnlySpan<byte> json, SecurityOptions limits)
    {
        _limits = limits;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ReaderDepth });
    }

    /// <summary>What is wrong, in a sentence; null where nothing is.</summary>
    public static string? FindFault(ReadOnlySpan<byte> json, SecurityOptions limits)
    {
        if (!Utf8.IsValid(json))
        {
            return "The body is not in UTF-8.";
        }

        try
        {
            return new ActivityScan(json, limits).Run() ?? FindTwice(json);
        }
        catch (JsonException error)
        {
            return $"The body is not JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.";
        }
    }

    /// <summary>A member that is there twice says two things, and readers differ in which they believe.</summary>
    private static string? FindTwice(ReadOnlySpan<byte> json)
    {
        try
        {
            JsonSerializer.Deserialize<JsonElement>(json, Once);
            return null;
        }
        catch (JsonException)
        {
            return "An object has a member twice.";
        }
    }

    private string? Run()
    {
        string? fault = null;
        while (fault is null && _reader.Read())
        {
            fault = _reader.TokenType switch
            {
                JsonTokenType.PropertyName => Name(),
                // A number may stand for a text, too.
                JsonTokenType.String or JsonTokenType.Number => Text(),
                JsonTokenType.StartObject or JsonTokenType.StartArray => Nested(),
                JsonTokenType.EndObject or JsonTokenType.EndArray => null,
                JsonTokenType.Null => Null(),
                _ => Element(),
            };
        }

        return fault;
    }

    private string? Name()
    {
        string? fault = Unreadable();
        if (fault is null && _reader.CurrentDepth <= 2)
        {
            _name = _reader.GetString()!;
            _topName = _reader.CurrentDepth == 1 ? _name : _topName;
        }

        return fault;
    }

    private string? Text() => Unreadable() ?? Element() ?? (_reader.CurrentDepth <= 2 && IsId(_name) && Length() > MaxIdBytes
        ? $"The activity's {(_reader.CurrentDepth == 1 ? _name : $"{_topName}.{_name}")} is longer than {MaxIdBytes} bytes."
        : null);

    private string? Nested()
    {
        if (_reader.CurrentDepth == 1)
        {
            _isInList = _reader.TokenType == JsonTokenType.StartArray;
        }

        return _reader.CurrentDepth >= _limits.MaxJsonDepth ? $"The activity is nested deeper than {_limits.MaxJsonDepth} levels." : Element();
    }

    // The two that have a shape of their own may hold anything.
    private string? Null() => _reader.CurrentDepth == 2 && _isInList && !Is(_topName, "value") && !Is(_topName, "channelData")
        ? $"The activity has a null in its list \"{_topName}\"."
        : Element();

    private string? Element() => _reader.CurrentDepth == 2 && Is(_topName, "attachments") && ++_attachments > _limits.MaxAttachments
        ? $"The activity has more than {_limits.MaxAttachments} attachments."
        : null;

    // Half a character can be written in JSON, and a zero; no text of a person has either, and a database refuses them.
    private readonly string? Unreadable()
    {
        if (!_reader.ValueIsEscaped)
        {
            return null;
        }

        try
        {
            return _reader.GetString()!.Contains('\0', StringComparison.Ordinal) ? "The activity contains a zero character." : null;
        }
        catch (InvalidOperationException)
        {
            return "The activity contains half of a character.";
        }
    }

    private readonly int Length() => _reader.ValueSpan.Length;

    // Names are read in any case.
    private static bool IsId(string name) =>
        Is(name, "type") || Is(name, "serviceUrl") || name.EndsWith("id", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string name, string member) => name.Equals(member, StringComparison.OrdinalIgnoreCase);
}
