"""What people take home: one document of typed blocks, drawn in every form a village asks for."""
