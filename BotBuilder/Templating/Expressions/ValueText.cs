using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Values as text, in the two ways of the JavaScript engine.</summary>
internal static class ValueText
{
    private const int PlainUpTo = 21;

    /// <summary>As JavaScript's toString: arrays joined by commas, objects without their content.</summary>
    public static string ToText(this Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Number => FromNumber(value.AsNumber()),
        ValueKind.String => value.AsText(),
        ValueKind.Array => string.Join(',', value.ToItems().Select(ToText)),
        ValueKind.Object => "[object Object]",
        _ => "",
    };

    /// <summary>As <c>string()</c> and <c>concat()</c> show a value: arrays and objects as JSON.</summary>
    public static string ToJsonText(this Value value) =>
        value.Kind is ValueKind.Array or ValueKind.Object ? JsonOutput.Write(value) : value.ToText();

    private static string FromNumber(double number)
    {
        if (number == 0)
            return "0";
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        int mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
            return text;
        int exponent = int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        return exponent is >= PlainUpTo or < -6
            ? $"{text[..mark]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}"
            : WithoutExponent(text[..mark], exponent);
    }

    private static string WithoutExponent(string mantissa, int exponent)
    {
        string sign = mantissa[0] == '-' ? "-" : "";
        string digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : sign + digits.PadRight(exponent + 1, '0');
    }
}
