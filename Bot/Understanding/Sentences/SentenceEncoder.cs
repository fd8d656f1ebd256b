using System.Numerics.Tensors;
using FastBertTokenizer;
using Microsoft.ML.OnnxRuntime;
using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

namespace CsBot.Understanding.Sentences;

/// <summary>Turns a sentence into numbers, so that what means much the same is near each other although no word is the same. Safe for many threads.</summary>
internal sealed class SentenceEncoder : IDisposable
{
    public const int Dimensions = 384;

    /// <summary>To be changed with the weights or with how they are used: what it made of a text is kept.</summary>
    public const string Name = "all-MiniLM-L6-v2, 8 bits a weight";

    /// <summary>What a longer message says after so many pieces of words is not looked at.</summary>
    private const int MaxTokens = 64;

    private static readonly string[] Inputs = ["input_ids", "attention_mask", "token_type_ids"];

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer = new();
    private readonly RunOptions _run = new();
    private readonly string[] _outputs;

    /// <param name="folder">Has model.onnx and vocab.txt.</param>
    public SentenceEncoder(string folder)
    {
        // One thread a message: several messages are read at a time, and the rest of the bot has work, too.
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        _session = new InferenceSession(Path.Combine(folder, EncoderFiles.Model), options);
        _outputs = [_session.OutputNames[0]];
        using StreamReader words = File.OpenText(Path.Combine(folder, EncoderFiles.Words));
        _tokenizer.LoadVocabulary(words, convertInputToLowercase: true);
    }

    /// <summary>A vector of length 1.</summary>
    public float[] Encode(string text) => Encode([text])[0];

    /// <summary>A vector of length 1 for each text.</summary>
    public float[][] Encode(IReadOnlyList<string> texts)
    {
        long[][] tokens = [.. texts.Select(TokensOf)];
        int width = tokens.Max(ids => ids.Length);
        long[][] inputs = [new long[tokens.Length * width], new long[tokens.Length * width], new long[tokens.Length * width]];
        for (int text = 0; text < tokens.Length; text++)
        {
            tokens[text].CopyTo(inputs[0], text * width);
            inputs[1].AsSpan(text * width, tokens[text].Length).Fill(1);
        }

        OrtValue[] values = [.. inputs.Select(input => OrtValue.CreateTensorValueFromMemory(input, [tokens.Length, width]))];
        using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(_run, Inputs, values, _outputs);
        Array.ForEach(values, value => value.Dispose());
        ReadOnlySpan<float> numbers = results[0].GetTensorDataAsSpan<float>();
        float[][] vectors = new float[tokens.Length][];
        for (int text = 0; text < tokens.Length; text++)
        {
            vectors[text] = MeanOf(numbers.Slice(text * width * Dimensions, tokens[text].Length * Dimensions));
        }

        return vectors;
    }

    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    /// <summary>Into memory of one's own: what the tokenizer keeps for its results is shared by all threads.</summary>
    private long[] TokensOf(string text)
    {
        Span<long> ids = stackalloc long[MaxTokens];
        Span<long> mask = stackalloc long[MaxTokens];
        return ids[.._tokenizer.Encode(text, ids, mask)].ToArray();
    }

    private static float[] MeanOf(ReadOnlySpan<float> pieces)
    {
        float[] mean = new float[Dimensions];
        for (int start = 0; start < pieces.Length; start += Dimensions)
        {
            TensorPrimitives.Add(mean, pieces.Slice(start, Dimensions), mean);
        }

        TensorPrimitives.Divide(mean, TensorPrimitives.Norm<float>(mean), mean);
        return mean;
    }
}
