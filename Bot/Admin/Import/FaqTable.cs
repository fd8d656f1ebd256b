using System.Text.RegularExpressions;
using CsBot.Content.Words;

namespace CsBot.Admin.Import;

/// <summary>Finds the columns of a table by their names, and reads its rows.</summary>
internal static partial class FaqTable
{
    private const int MaxName = 40;
    private const int MaxNamed = 10;

    private static readonly string[] Questions = ["question", "questions", "q", "faq", "frage", "fragen", "pregunta", "preguntas"];
    private static readonly string[] Answers = ["answer", "answers", "a", "response", "reply", "antwort", "antworten", "respuesta", "respuestas",
        "reponse", "reponses"];
    private static readonly string[] Phrasings =
    [
        "phrasing", "phrasings", "alternative", "alternatives", "alternative question", "alternative questions", "alternate question", "alternate questions",
        "alternative phrasings", "other questions", "other phrasings", "similar questions", "variant", "variants", "variations", "synonyms", "utterances",
        "formulierungen", "varianten", "variantes", "otras preguntas", "autres questions",
    ];

    private static readonly string[] Titles = ["title", "titel", "titulo", "titre"];
    private static readonly string[] Sources = ["source", "quelle", "fuente"];
    private static readonly string[] Ids = ["qnaid", "qna id"];

    /// <param name="tables">The same file as each delimiter makes it, or its sheets.</param>
    /// <exception cref="ImportException">None of them has a column for questions and one for answers.</exception>
    public static FaqContent Read(string name, IReadOnlyList<IReadOnlyList<TableRow>> tables)
    {
        foreach (IReadOnlyList<TableRow> table in tables)
        {
            if (table.FirstOrDefault(row => !row.IsEmpty) is { } head && new Columns(head.Cells) is { Question: >= 0, Answer: >= 0 } columns)
            {
                return new FaqContent([.. table.Where(row => row.Number > head.Number && !row.IsEmpty).Select(columns.Read)], []);
            }
        }

        throw new ImportException(
            $"{name} needs a first row with the names of its columns: question and answer, and if you like phrasings, title and source. {Names(tables)}");
    }

    /// <summary>What is in the place of the names.</summary>
    private static string Names(IReadOnlyList<IReadOnlyList<TableRow>> tables)
    {
        IEnumerable<string> cells = tables.Select(table => table.FirstOrDefault(row => !row.IsEmpty)).OfType<TableRow>().SelectMany(row => row.Cells);
        string[] names = [.. cells.Where(cell => cell.Length is > 0 and < MaxName).Distinct().Take(MaxNamed)];
        return names.Length == 0 ? "The file is empty." : $"Its first row says: {string.Join(", ", names)}.";
    }

    private static int Find(IReadOnlyList<string> head, string[] names) =>
        head.Index().Where(cell => names.Contains(NameOf(cell.Item))).Select(cell => cell.Index).DefaultIfEmpty(-1).First();

    private static string NameOf(string cell) => Number().Replace(PlainText.Of(cell), "");

    /// <summary>Columns of one kind may be numbered.</summary>
    [GeneratedRegex(@" \d+$")]
    private static partial Regex Number();

    private sealed class Columns(IReadOnlyList<string> head)
    {
        private readonly int _title = Find(head, Titles);
        private readonly int _source = Find(head, Sources);
        private readonly int _id = Find(head, Ids);
        private readonly int _context = Find(head, ["iscontextonly"]);
        private readonly int _prompts = Find(head, ["prompts"]);
        private readonly int[] _phrasings = [.. head.Index().Where(cell => Phrasings.Contains(NameOf(cell.Item))).Select(cell => cell.Index)];

        public int Question { get; } = Find(head, Questions);

        public int Answer { get; } = Find(head, Answers);

        /// <summary>Exported by QnA Maker or custom question answering: a row for each wording, and line breaks as two letters.</summary>
        private bool IsExport => _source >= 0 && (_id >= 0 || head.Any(cell => NameOf(cell) == "metadata"));

        public FaqEntry Read(TableRow row)
        {
            string Cell(int column) => column >= 0 && column < row.Cells.Count ? row.Cells[column].Trim() : "";
            string answer = IsExport ? Cell(Answer).Replace(@"\n", "\n", StringComparison.Ordinal) : Cell(Answer);
            string[] questions = [Cell(Question), .. _phrasings.SelectMany(column => Cell(column).Split(['\n', '|', ';'], StringSplitOptions.TrimEntries))];
            return QnaEntry.Mark(new FaqEntry($"row {row.Number}", [.. questions.Where(text => text.Length > 0)], answer)
            {
                Title = Cell(_title) is { Length: > 0 } title ? title : null,
                Source = Cell(_source) is { Length: > 0 } source ? source : null,
                Key = !IsExport ? null : _id >= 0 && Cell(_id).Length > 0 ? Cell(_id) : $"{Cell(_source)}\n{answer}",
            },
            isContextOnly: bool.TryParse(Cell(_context), out bool only) && only,
            hasPrompts: Cell(_prompts) is { Length: > 0 } prompts && prompts != "[]");
        }
    }
}
