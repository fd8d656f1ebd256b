using System.Text.Encodings.Web;
using System.Text.Json;

namespace CsBot.Admin;

/// <summary>The files that the command line reads, and the form of what it writes.</summary>
internal static class CommandFile
{
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions IndentedJson { get; } = new(Json) { WriteIndented = true };

    /// <summary>The file's bytes; null where it cannot be read, and the reason was written.</summary>
    public static async Task<byte[]?> ReadAsync(string file, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await errors.WriteLineAsync($"{file} cannot be read: {error.Message}");
            return null;
        }
    }
}
