using System.Buffers;
using System.Text.RegularExpressions;

namespace CsBot.Redaction;

/// <summary>What a piece of text looks like, whatever stands around it.</summary>
internal readonly struct ValueShape
{
    private const int MaxPasswordLength = 128;
    private const string QuietSymbols = ".,-_:/'’\\()";

    private static readonly Regex Ordinary = new(
        @"^(?:[^\s@]+@[^\s@]+\.[a-z]{2,}"                                    // an e-mail address
        + @"|(?:[a-z][a-z0-9+.-]*://|www\.)\S*|(?:[a-z0-9-]+\.)+(?:com|net|org|de|fr|es|uk|io|info|eu|aspx)(?:[/?:]\S*)?" // an address
        + @"|[\w.()-]+\.(?:xlsx?|docx?|pptx?|pdf|eml|msg|txt|html?|aspx?|png|jpe?g|zip|csv|exe|dll)" // a file
        + @"|v?\d+(?:[.,:/-]\d+)*[a-z%€$]{0,3}\.?|\d+(?:st|nd|rd|th|er|e|eme|º|ª|x|min|sec|h|hrs|gb|mb|kb|km|am|pm|uhr)" // a number, a date, a time
        + @"|(?:tracking|track|ref|reference|referenz|réf|case|sr|srx|ticket|inc|order|po|req|ritm|chg|incident|fall|vorgang|caso|dossier|request|bug|issue|pr)(?:id|no|nr|num|number|nummer)?[#:_-]+[a-z]{0,4}\d[\d-]*" // a support number
        + @"|(?:utc|gmt)[+−-]\d{1,2}(?::\d{2})?|0x[0-9a-f]+|(?-i:[A-Z]{1,6})[-_#/]?\d{2,}(?:[-/]\d+)*|cs-[a-z0-9]{5}" // an error, an order, a ticket
        + @"|(?:office|microsoft|windows|win|dynamics|nav|gp|ax|crm|sl|bc|sql|excel|outlook|exchange"
        + @"|server|edge|chrome|firefox|ios|android|step|schritt|paso|etape|teams|internetexplorer|ie"
        + @"|version|covid|formel|catch|iphone|ipad|galaxy|pixel|macbook|thinkpad|surface|d)[-_]?\d{1,4}[a-z0-9]{0,3}(?:[./-]\w{1,6})?"
        + @"|(?:[a-z]+/)+[a-z]+|[a-z]+(?:-[a-z]+)*|\W+)[.!?,;:)]*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Amount = new(
        @"^\d+(?:[.,]\d+)?(?:%|x|€|\$|h|min|sec|s|k|gb|mb|bit|px)[.!?,;]*$|^\d{1,2}(?:st|nd|rd|th|er|e|eme|º|ª)[.!?,;]*$|^[a-z]{2,5}-\d{2,4}[.!?,;]*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Dotted = new(@"^\p{Ll}{2,}(?:\.\p{Ll}{2,}){2,}$", RegexOptions.NonBacktracking);

    private static readonly Regex Date = new(
        @"^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[:.]\d{2})[.!?,;]*$", RegexOptions.NonBacktracking);

    private static readonly SearchValues<char> PathSigns = SearchValues.Create("=&/\\<>");

    private readonly bool _lower, _upper, _digit, _symbol, _inside;
    private readonly string _text;

    public ValueShape(string text)
    {
        _text = text;
        for (int i = 0; i < Math.Min(text.Length, MaxPasswordLength); i++)
        {
            char c = text[i];
            _lower |= char.IsLower(c);
            _upper |= char.IsUpper(c);
            _digit |= char.IsDigit(c);
            bool symbol = !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !QuietSymbols.Contains(c, StringComparison.Ordinal);
            _symbol |= symbol;
            _inside |= symbol && i > 0 && text.AsSpan(i + 1).ContainsAnyExcept("!?.");
        }
    }

    public bool HasSymbol => _symbol;

    private bool HasLetter => _lower || _upper;

    private int Classes => (_lower ? 1 : 0) + (_upper ? 1 : 0) + (_digit ? 1 : 0) + (_symbol ? 1 : 0);

    /// <summary>An address, a date, a ticket, a product: what people write beside passwords.</summary>
    public bool IsOrdinary => Ordinary.IsMatch(_text);

    /// <summary>Not a word of a language: a digit in it, or a sign, or a capital letter inside.</summary>
    public bool IsOdd => _text.Length >= 3 && (_digit || _inside || (HasLetter && _symbol && !EndsSentence) || HasCapitalInside || IsDotted);

    /// <summary>What a person makes up when a form asks for several kinds of signs.</summary>
    public bool IsStrong => _text.Length is >= 7 and <= MaxPasswordLength && HasLetter && _digit && Classes >= 3 && !IsOrdinary;

    /// <summary>A password even without a word that says so.</summary>
    public bool IsObvious => IsStrong && _text.Length >= 8 && _symbol && (_inside || (Classes == 4 && _text.Length >= 9)) && !IsCodeOrPath;

    /// <summary>Digits with letters, as nobody writes a word: "moonlight9".</summary>
    public bool IsMadeUp => _text.Length is >= 5 and <= MaxPasswordLength && HasLetter && (_digit || _inside) && !IsOrdinary && !IsCodeOrPath;

    /// <summary>It has neither a letter nor a digit, or it is a share, a time or a day.</summary>
    public bool IsAmount => (!HasLetter && !_digit) || IsDate || Amount.IsMatch(_text);

    public bool IsDate => Date.IsMatch(_text);

    public bool IsDigits => _text.Length > 0 && !_text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private bool EndsSentence => TextTokens.IsEnder(_text[^1]);

    /// <summary>Words in small letters with dots between, as in no sentence.</summary>
    private bool IsDotted => Dotted.IsMatch(_text) && !IsOrdinary;

    private bool HasCapitalInside => _lower && _text.AsSpan(1).ContainsAnyInRange('A', 'Z') && !char.IsUpper(_text[0]);

    private bool IsCodeOrPath => _text.AsSpan().ContainsAny(PathSigns) && !_text.AsSpan().ContainsAny("!$");
}
