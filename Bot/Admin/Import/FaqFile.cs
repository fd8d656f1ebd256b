using CsBot.Admin.Output;

namespace CsBot.Admin.Import;

/// <summary>Reads a file of questions and answers, in any of the forms that other products write.</summary>
internal static class FaqFile
{
    public const int MaxRows = 5000;

    private const int MaxBytes = 10_000_000;
    private const string Guessed =
        "The file is not UTF-8, so it was read as Windows-1252. Look at the letters with accents; save it as UTF-8 if they are wrong.";

    private const string Forms = ".csv, .tsv, .xlsx or .json";

    /// <param name="language">Two letters; what is marked as another language is left out.</param>
    /// <exception cref="ImportException">Nothing in it can be used.</exception>
    public static FaqContent Read(string file, byte[] bytes, string language)
    {
        string name = Path.GetFileName(file);
        if (bytes.Length > MaxBytes)
        {
            throw new ImportException($"{name} has {Figure.OfBytes(bytes.Length)}; at most {Figure.OfBytes(MaxBytes)} are read. Divide it into several files.");
        }

        FaqContent content = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" or ".txt" => ReadText(name, bytes),
            ".xlsx" => FaqTable.Read(name, Workbook.Read(name, bytes)),
            ".json" => FaqJson.Read(name, FaqText.Decode(bytes).Text, language),
            ".zip" => throw new ImportException($"{name} is an archive; unpack it, and import the files in it."),
            ".xls" or ".ods" => throw new ImportException($"{name} is a workbook of another kind; save it as .xlsx."),
            _ => throw new ImportException($"{name} is of a kind that is not read; save it as {Forms}."),
        };
        return content.Entries.Count <= MaxRows ? content : throw TooMany(name);
    }

    public static ImportException TooMany(string name) => new($"{name} has more than {MaxRows:#,0} rows. Divide it into several files.");

    private static FaqContent ReadText(string name, byte[] bytes)
    {
        (string text, bool isGuess) = FaqText.Decode(bytes);
        FaqContent content = FaqTable.Read(name, DelimitedText.Read(name, text));
        return isGuess ? content with { Remarks = [.. content.Remarks, Guessed] } : content;
    }
}
