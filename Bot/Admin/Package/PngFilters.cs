namespace CsBot.Admin.Package;

/// <summary>Takes back what a PNG picture's writer did to each line so that it packs well.</summary>
internal static class PngFilters
{
    /// <summary>The bytes without the number that begins each line; null where such a number is none of the five.</summary>
    /// <param name="width">Bytes a line, without its number.</param>
    /// <param name="channels">Bytes a dot.</param>
    public static byte[]? Undo(byte[] lines, int width, int channels)
    {
        byte[] bytes = new byte[lines.Length / (width + 1) * width];
        for (int line = 0; line * width < bytes.Length; line++)
        {
            int from = line * (width + 1) + 1, to = line * width;
            byte filter = lines[from - 1];
            if (filter > 4)
            {
                return null;
            }

            for (int x = 0; x < width; x++)
            {
                int left = x < channels ? 0 : bytes[to + x - channels];
                int above = line == 0 ? 0 : bytes[to + x - width];
                int corner = x < channels || line == 0 ? 0 : bytes[to + x - width - channels];
                bytes[to + x] = (byte)(lines[from + x] + Guess(filter, left, above, corner));
            }
        }

        return bytes;
    }

    private static int Guess(byte filter, int left, int above, int corner) => filter switch
    {
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Nearest(left, above, corner),
        _ => 0,
    };

    private static int Nearest(int left, int above, int corner)
    {
        int guess = left + above - corner;
        int toLeft = Math.Abs(guess - left), toAbove = Math.Abs(guess - above), toCorner = Math.Abs(guess - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
