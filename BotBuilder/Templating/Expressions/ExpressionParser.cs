using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Parses one expression by precedence climbing. Columns in messages count from 1 in the whole template string.</summary>
internal sealed class ExpressionParser
{
    private const int Ternary = 1;
    private const int Unary = 9;

    // In this order the official grammar binds them: == binds tighter than &, and & tighter than <.
    private static readonly (string Symbol, int Precedence)[] _operators =
    [
        ("??", 2), ("||", 3), ("&&", 4), ("<=", 5), (">=", 5), ("==", 7), ("!=", 7), ("<", 5), (">", 5), ("&", 6),
        ("+", 8), ("-", 8), ("*", Unary), ("/", Unary), ("%", Unary), ("?", Ternary),
    ];

    private readonly string _text;
    private readonly int _offset;
    private int _position;

    private ExpressionParser(string text, int offset) => (_text, _offset) = (text, offset);

    public static Expression Parse(string text, int offset)
    {
        var parser = new ExpressionParser(text, offset);
        parser.TryTake("=");
        if (parser.AtEnd())
            throw parser.Error("An expression is missing");
        var expression = parser.ParseOperators(Ternary);
        return parser.AtEnd() ? expression : throw parser.Error($"Unexpected '{parser.Current}'");
    }

    /// <summary>The index of the quote that closes the string opened at <paramref name="open"/>.</summary>
    public static int? FindQuote(string text, int open)
    {
        for (int i = open + 1; i < text.Length; i++)
        {
            if (text[i] == text[open])
                return i;
            if (text[i] == '\\')
                i++;
        }
        return null;
    }

    private Expression ParseOperators(int minimum)
    {
        var left = ParseUnary();
        while (PeekOperator() is var (symbol, precedence) && precedence >= minimum)
        {
            _position += symbol.Length;
            left = symbol == "?" ? ParseTernary(left) : Function(symbol, [left, ParseOperators(precedence + 1)]);
        }
        return left;
    }

    private Call ParseTernary(Expression condition)
    {
        var consequence = ParseOperators(Ternary);
        Take(":");
        return Function("if", [condition, consequence, ParseOperators(Ternary + 1)]);
    }

    private Expression ParseUnary()
    {
        if (TryTake("!"))
            return Function("!", [ParseUnary()]);
        var zero = new Constant(Value.FromNumber(0));
        if (TryTake("-"))
            return Function("-", [zero, ParseUnary()]);
        return TryTake("+") ? Function("+", [zero, ParseUnary()]) : ParsePostfix(ParsePrimary());
    }

    private Expression ParsePostfix(Expression expression)
    {
        while (true)
        {
            if (TryTake("."))
                expression = new Accessor(AtEnd() ? throw Error("A name is missing after '.'") : TakeName(), expression);
            else if (TryTake("["))
                expression = new ElementAccess(expression, ParseList("]") is [var index] ? index : throw Error("One index is needed"));
            else
                return expression;
        }
    }

    private Expression ParsePrimary()
    {
        if (AtEnd())
            throw Error("The expression ends too early");
        if (TryTake("("))
        {
            var inner = ParseOperators(Ternary);
            Take(")");
            return inner;
        }
        if (TryTake("["))
            return Function("createArray", ParseList("]"));
        if (char.IsAsciiDigit(Current))
            return new Constant(Value.FromNumber(TakeNumber()));
        return Current is '\'' or '"' ? new Constant(Value.FromText(TakeText())) : ParseName();
    }

    private Expression ParseName()
    {
        int start = _position;
        string name = TakeName();
        if (TryTake("("))
        {
            var arguments = ParseList(")");
            return Functions.Create(name, arguments) is { } call ? call : throw Error(Functions.Refusal(name, arguments.Length), start);
        }
        return name switch
        {
            "true" => new Constant(Value.FromBoolean(true)),
            "false" => Constant.False,
            "null" => new Constant(Value.Null),
            "undefined" => new Constant(default),
            _ => new Accessor(name),
        };
    }

    private Expression[] ParseList(string end)
    {
        var items = new List<Expression>();
        if (TryTake(end))
            return [];
        do
            items.Add(ParseOperators(Ternary));
        while (TryTake(","));
        Take(end);
        return [.. items];
    }

    private static Call Function(string name, Expression[] arguments) => Functions.Create(name, arguments)!;

    private (string Symbol, int Precedence)? PeekOperator()
    {
        if (AtEnd())
            return null;
        foreach (var known in _operators)
        {
            if (string.CompareOrdinal(_text, _position, known.Symbol, 0, known.Symbol.Length) == 0)
                return known;
        }
        return null;
    }

    private string TakeName()
    {
        int start = _position;
        if (char.IsAsciiLetter(Current) || Current is '_' or '$' or '#' or '@')
            _position++;
        else
            throw Error($"Unexpected '{Current}'");
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(Current) || Current == '_'))
            _position++;
        return _text[start.._position];
    }

    private double TakeNumber()
    {
        int start = _position;
        SkipDigits();
        if (_position + 1 < _text.Length && Current == '.' && char.IsAsciiDigit(_text[_position + 1]))
        {
            _position++;
            SkipDigits();
        }
        return double.Parse(_text.AsSpan(start, _position - start), CultureInfo.InvariantCulture);
    }

    private void SkipDigits()
    {
        while (_position < _text.Length && char.IsAsciiDigit(Current))
            _position++;
    }

    private string TakeText()
    {
        int open = _position;
        int close = FindQuote(_text, open) ?? throw Error("The string is not closed", open);
        _position = close + 1;
        return TextEscapes.Read(_text.AsSpan(open + 1, close - open - 1), _text[open]);
    }

    private char Current => _text[_position];

    private bool AtEnd()
    {
        while (_position < _text.Length && Current is ' ' or '\t' or '\u00a0')
            _position++;
        return _position == _text.Length;
    }

    private bool TryTake(string symbol)
    {
        if (AtEnd() || string.CompareOrdinal(_text, _position, symbol, 0, symbol.Length) != 0)
            return false;
        _position += symbol.Length;
        return true;
    }

    private void Take(string symbol)
    {
        if (!TryTake(symbol))
            throw Error(AtEnd() ? $"'{symbol}' is missing at the end" : $"'{symbol}' is expected before '{Current}'");
    }

    private FormatException Error(string problem, int? position = null) =>
        new($"{problem} (column {_offset + (position ?? _position) + 1}).");
}
