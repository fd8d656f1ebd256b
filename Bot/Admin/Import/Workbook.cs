using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CsBot.Admin.Output;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CsBot.Admin.Import;

/// <summary>Reads the sheets of a workbook.</summary>
internal static class Workbook
{
    private const int MaxUnpacked = 100_000_000;

    /// <summary>Nothing is written to disk, however many texts there are.</summary>
    private static readonly OpenXmlConfiguration Configuration = new() { EnableSharedStringCache = false };

    /// <exception cref="ImportException">It is no workbook, or too large.</exception>
    public static IReadOnlyList<IReadOnlyList<TableRow>> Read(string name, byte[] bytes)
    {
        try
        {
            CheckSize(name, bytes);
            using var stream = new MemoryStream(bytes, writable: false);
            return [.. stream.GetSheetNames(Configuration).Select(sheet => ReadSheet(name, bytes, sheet))];
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or InvalidOperationException or FormatException or NotSupportedException)
        {
            throw new ImportException(
                $"{name} is not a workbook that can be read: {error.Message} Open it, remove its password if it has one, and save it as .xlsx.");
        }
    }

    /// <summary>An archive may say less than it holds, so all of it is unpacked once, and thrown away.</summary>
    private static void CheckSize(string name, byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        byte[] piece = new byte[81_920];
        long unpacked = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            for (int read; (read = stream.Read(piece)) > 0;)
            {
                unpacked += read;
                if (unpacked > MaxUnpacked)
                {
                    throw new ImportException(
                        $"{name} unpacks to more than {Figure.OfBytes(MaxUnpacked)}; no list of questions is that large. Save only the sheet with the questions.");
                }
            }
        }
    }

    private static List<TableRow> ReadSheet(string name, byte[] bytes, string sheet)
    {
        List<TableRow> rows = [];
        using var stream = new MemoryStream(bytes, writable: false);
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, sheetName: sheet, configuration: Configuration))
        {
            rows.Add(new TableRow(rows.Count + 1, [.. row.Values.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")]));
            if (rows.Count > FaqFile.MaxRows + 1)
            {
                throw FaqFile.TooMany(name);
            }
        }

        return rows;
    }
}
