using System.Buffers;

namespace CsBot.Hosting.Security;

/// <summary>A request's body in memory, up to a bound. It grows with what has arrived, not with what was announced.</summary>
internal sealed class BoundedBody(int most) : IDisposable
{
    private const int FirstBytes = 4096;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstBytes, most + 1));
    private int _length;

    public bool IsTooLarge => _length > most;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public async Task ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        int read;
        do
        {
            Grow();
            read = await body.ReadAsync(_buffer.AsMemory(_length, Math.Min(_buffer.Length, most + 1) - _length), cancellationToken);
            _length += read;
        }
        while (read > 0 && !IsTooLarge);
    }

    public Stream AsStream() => new MemoryStream(_buffer, 0, _length, writable: false);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Grow()
    {
        if (_length == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_length * 2);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
