using CsBot.Understanding.Words;

namespace CsBot.Admin;

/// <summary>Finds what somebody has meant who has mistyped a name, or typed only one of its words.</summary>
internal static class Nearest
{
    /// <param name="bound">How many typing mistakes there may be.</param>
    /// <returns>Null where no name is near.</returns>
    public static string? To(string typed, IEnumerable<string> names, int bound) => names
        .Select(name => (Name: name, Distance: Forms(name).Min(form => EditDistance.Between(typed.ToUpperInvariant(), form, bound))))
        .Where(found => found.Distance <= bound).OrderBy(found => found.Distance).Select(found => found.Name).FirstOrDefault();

    private static IEnumerable<string> Forms(string name) => name.ToUpperInvariant().Split(' ', '-').Append(name.ToUpperInvariant());
}
