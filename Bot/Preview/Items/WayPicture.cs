using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CsBot.Content.Guides;

namespace CsBot.Preview.Items;

/// <summary>
/// Draws a guide as a line with a stop for each step, and beside each stop what else may happen there and where that leads. It is as wide as a phone;
/// every line of text can be read aloud in the order of the guide, and steps and troubles are links.
/// </summary>
internal sealed class WayPicture
{
    private const int Width = 350, Spine = 22, TextLeft = 48, TroubleLeft = 66, LineHeight = 18, Radius = 13;

    /// <summary>What fits into a line of the drawing, by the letters that are wide.</summary>
    private const int StepLetters = 38, TroubleLetters = 40;

    private readonly StringBuilder _lines = new(), _items = new();
    private readonly Guide _guide;
    private int _y;
    private int? _lastStop;

    private WayPicture(Guide guide) => _guide = guide;

    public static string Of(Guide guide)
    {
        var picture = new WayPicture(guide);
        foreach (Phase phase in guide.Phases)
        {
            picture.Draw(phase);
        }

        string title = Encode($"The way through \u201c{guide.Title}\u201d: {guide.Steps.Count} steps");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"way\" viewBox=\"0 0 {Width} {picture._y}\" xmlns=\"http://www.w3.org/2000/svg\" role=\"list\" aria-label=\"{title}\"><g aria-hidden=\"true\">{picture._lines}</g>{picture._items}</svg>");
    }

    private void Draw(Phase phase)
    {
        _y += 10;
        Text("way-phase", 4, Wrap(phase.Title, StepLetters));
        _y += 10;
        foreach (Step step in phase.Steps)
        {
            Draw(step);
        }
    }

    private void Draw(Step step)
    {
        int stop = _y + Radius;
        if (_lastStop is { } last)
        {
            Line($"M{Spine} {last + Radius}V{stop - Radius}", "way-line");
        }

        Append(_lines, $"<circle class=\"{(step.NeedsAction ? "way-stop" : "way-seen")}\" cx=\"{Spine}\" cy=\"{stop}\" r=\"{Radius}\"/>");
        Append(_lines, $"<text class=\"{(step.NeedsAction ? "way-number" : "way-number-seen")}\" x=\"{Spine}\" y=\"{stop + 4}\" text-anchor=\"middle\">{step.Number}</text>");
        _lastStop = stop;
        _y += 4;
        Text("way-step", TextLeft, Wrap(step.Title, StepLetters), $"step:{step.Id}", $"Step {step.Number}: {step.Title}{(step.NeedsAction ? "" : " (only to be seen)")}");
        _y = Math.Max(_y, stop + Radius);
        foreach (StepChoice choice in step.Choices)
        {
            Branch($"{choice.Title}: {PlaceOf(choice.GoTo)}", "way-choice", $"step:{choice.GoTo}", stop);
        }

        foreach (Trouble trouble in step.Troubles)
        {
            Draw(trouble, stop);
        }

        _y += 16;
    }

    private void Draw(Trouble trouble, int stop)
    {
        Branch(trouble.Sees, trouble.Wait is null ? "way-trouble" : "way-wait", $"trouble:{trouble.Id}", stop);
        string[] after =
        [
            .. trouble.Wait is { } wait ? [$"waits for {_guide.Troubleshooting.FindWait(wait)?.What ?? wait}"] : Array.Empty<string>(),
            .. trouble.GoTo is { } step ? [$"\u2192 goes on at {PlaceOf(step)}"] : Array.Empty<string>(),
        ];
        foreach (string line in after)
        {
            Text("way-after", TroubleLeft + 12, Wrap(line, TroubleLetters));
        }
    }

    private void Branch(string text, string kind, string item, int stop)
    {
        _y += 6;
        int middle = _y + 9;
        Line($"M{Spine} {stop + Radius}V{middle - 8}Q{Spine} {middle} {Spine + 8} {middle}H{TroubleLeft - 14}", "way-branch");
        Append(_lines, $"<circle class=\"{kind}\" cx=\"{TroubleLeft - 10}\" cy=\"{middle}\" r=\"4\"/>");
        Text("way-text", TroubleLeft, Wrap(text, TroubleLetters), item, text);
    }

    /// <summary>One entry of the list: a text, broken over lines.</summary>
    private void Text(string kind, int left, IReadOnlyList<string> lines, string? item = null, string? label = null)
    {
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            _y += LineHeight;
            Append(text, $"<tspan x=\"{left}\" y=\"{_y - 5}\">{Encode(line)} </tspan>");
        }

        string drawn = $"<text class=\"{kind}\">{text}</text>";
        Append(_items, $"<g role=\"listitem\">{(item is null ? drawn : $"<a href=\"#{Encode(item)}\" aria-label=\"{Encode(label!)}\">{drawn}</a>")}</g>");
    }

    private string PlaceOf(string step) => _guide.FindStep(step) is { } found ? $"step {found.Number}" : step;

    private void Line(string path, string kind) => Append(_lines, $"<path class=\"{kind}\" d=\"{path}\"/>");

    private static List<string> Wrap(string text, int letters)
    {
        var lines = new List<string> { "" };
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > letters)
            {
                lines.Add("");
            }

            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return lines;
    }

    private static void Append(StringBuilder to, FormattableString text) => to.Append(FormattableString.Invariant(text));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
