namespace CsBot.Understanding.Sentences;

/// <summary>What the build takes out of the encoder's package.</summary>
internal static class EncoderFiles
{
    /// <summary>Beside the program.</summary>
    public const string Folder = "encoder";

    public const string Model = "model.onnx";
    public const string Words = "vocab.txt";

    public static bool AreIn(string folder) => File.Exists(Path.Combine(folder, Model)) && File.Exists(Path.Combine(folder, Words));
}
