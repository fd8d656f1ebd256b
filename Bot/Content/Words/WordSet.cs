namespace CsBot.Content.Words;

/// <summary>The words for commands in every language, and those by which guides are asked for.</summary>
/// <param name="Languages">All of them, sorted by language, as decides between two that are neither the person's nor English.</param>
/// <param name="Learned">What of it a matcher learns from: the commands alone, without the words of guides.</param>
internal sealed record WordSet(IReadOnlyList<LanguageWords> Languages, IReadOnlyList<LanguageWords> Learned);
