using System.Text;

namespace CsBot.Messages;

/// <summary>Puts words together as a reader sees them: one space between words, one line for each block.</summary>
internal sealed class WordsBuilder
{
    private readonly StringBuilder _words = new();
    private bool _space, _atLineStart;

    public int Length => _words.Length;

    /// <param name="exactly">White space is kept, as in code and in plain text.</param>
    public void Add(string text, bool exactly)
    {
        foreach (char c in text)
        {
            if (c is '\r' or '\u200B' or '\u2060' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                AddSpace();
                _atLineStart = false;
                _words.Append(c);
            }
            else if (exactly && c == '\n')
            {
                Break();
            }
            else if (exactly && _atLineStart)
            {
                _words.Append(' ');
            }
            else
            {
                _space = true;
            }
        }
    }

    /// <summary>An empty line is one where the person made one.</summary>
    public void Break()
    {
        _space = false;
        if (_words.Length > 0)
        {
            _atLineStart = true;
            _words.Append('\n');
        }
    }

    public void EndLine()
    {
        _space = false;
        if (_words.Length > 0 && _words[^1] != '\n')
        {
            _words.Append('\n');
        }
    }

    public void AddTab()
    {
        _space = false;
        if (_words.Length > 0 && _words[^1] is not ('\n' or '\t'))
        {
            _words.Append('\t');
        }
    }

    /// <summary>What was written since the builder had that length.</summary>
    public string Since(int length) => _words.ToString(length, _words.Length - length).Trim();

    public override string ToString() => _words.ToString().Trim();

    private void AddSpace()
    {
        if (_space && _words.Length > 0 && _words[^1] is not ('\n' or '\t'))
        {
            _words.Append(' ');
        }

        _space = false;
    }
}
