namespace CsBot.Content.Reading;

/// <summary>One mistake in a content file. The message says what is wrong and what to do.</summary>
/// <param name="File">Path below Cards/, with forward slashes.</param>
/// <param name="Line">From 1.</param>
internal sealed record ContentProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>The content files cannot be used; every mistake found is listed, not only the first.</summary>
internal sealed class ContentException(IReadOnlyList<ContentProblem> problems) : Exception(Describe(problems))
{
    public IReadOnlyList<ContentProblem> Problems => problems;

    private static string Describe(IReadOnlyList<ContentProblem> problems) =>
        $"The content has {problems.Count} mistake(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}";
}
